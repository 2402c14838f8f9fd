import com.fasterxml.jackson.databind.ObjectMapper;
import com.netflix.spinnaker.kork.expressions.ExpressionEvaluationSummary;
import com.netflix.spinnaker.kork.expressions.ExpressionTransform;
import com.netflix.spinnaker.kork.expressions.ExpressionsSupport;
import com.netflix.spinnaker.kork.expressions.config.ExpressionProperties;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.expression.common.TemplateParserContext;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Binds the file that is given as Orca does, by Spring Boot, and evaluates its stages with Spinnaker's own
 * evaluator. Reads `[{"type": "…", "context": {…}}]` from stdin and prints a request or an error for each.
 */
class Evaluate {
  // The properties that Orca has. An unknown one fails here; Orca itself ignores it.
  record Parameter(String name, String label, String description, String type, String defaultValue) {}

  record Stage(
      String label,
      String type,
      boolean enabled,
      String description,
      String method,
      String url,
      Map<String, List<String>> customHeaders,
      Map<String, List<String>> sensitiveHeaders,
      boolean waitForCompletion,
      String payload,
      List<Parameter> parameters) {}

  record AllowedRequest(List<String> httpMethods, String urlPrefix) {}

  record Webhooks(
      List<Stage> preconfigured,
      boolean allowedRequestsEnabled,
      List<AllowedRequest> allowedRequests) {}

  record Run(String type, Map<String, Object> context) {}

  public static void main(String[] arguments) throws Exception {
    Webhooks webhooks = bind(arguments[0]);
    ObjectMapper json = new ObjectMapper();
    List<Object> results = new ArrayList<>();
    for (Run run : json.readValue(System.in, Run[].class)) {
      Stage stage =
          webhooks.preconfigured.stream()
              .filter(candidate -> candidate.type.equals(run.type))
              .findFirst()
              .orElseThrow();
      results.add(evaluate(stage, run.context));
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(json.writeValueAsString(results));
  }

  static Webhooks bind(String file) throws Exception {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("orca-local", new FileSystemResource(file))
        .forEach(environment.getPropertySources()::addLast);
    return Binder.get(environment)
        .bind("webhook", Bindable.of(Webhooks.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
        .get();
  }

  static Map<String, Object> evaluate(Stage stage, Map<String, Object> context) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("url", stage.url);
    source.put("method", stage.method);
    source.put("headers", stage.customHeaders);
    source.put("payload", stage.payload);
    ExpressionTransform transform =
        new ExpressionTransform(
            new TemplateParserContext("${", "}"), new SpelExpressionParser(), Function.identity());
    ExpressionsSupport support =
        new ExpressionsSupport(new Class<?>[0], List.of(), null, new ExpressionProperties());
    Map<String, Object> request =
        transform.transformMap(
            source,
            support.buildEvaluationContext(context, true),
            new ExpressionEvaluationSummary());
    try {
      new URI((String) request.get("url"));
    } catch (URISyntaxException error) {
      return Map.of("error", error.getMessage());
    }
    request.put("sensitiveHeaders", stage.sensitiveHeaders);
    request.put("parameters", stage.parameters.stream().map(Parameter::name).toList());
    return request;
  }
}
