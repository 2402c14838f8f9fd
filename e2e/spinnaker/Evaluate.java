import com.fasterxml.jackson.databind.ObjectMapper;
import com.netflix.spinnaker.kork.api.expressions.ExpressionFunctionProvider;
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
 * Binds the given file with Spring Boot, as Orca does, and evaluates its stages with Spinnaker's own evaluator. Reads
 * `[{"type": "…", "context": {…}, "values": {…}}]` from stdin, where `values` are the fields that a pipeline sets, and
 * prints a request or an error for each.
 */
class Evaluate {
  // Orca's properties. Unknown ones fail here; Orca itself ignores them.
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

  record Webhooks(List<Stage> preconfigured) {}

  record Run(String type, Map<String, Object> context, Map<String, Object> values) {}

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
      results.add(request(stage, run));
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

  static Map<String, Object> request(Stage stage, Run run) {
    Map<String, Object> context = new LinkedHashMap<>(run.context);
    Map<String, Object> values = evaluate(run.values, context);
    context.put("parameterValues", values);
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("url", stage.url);
    source.put("method", stage.method);
    source.put("headers", stage.customHeaders);
    source.put("payload", stage.payload);
    Map<String, Object> request = evaluate(source, context);
    try {
      new URI((String) request.get("url"));
    } catch (URISyntaxException error) {
      return Map.of("error", error.getMessage());
    }
    request.put("sensitiveHeaders", stage.sensitiveHeaders);
    request.put("fields", stage.parameters.stream().map(Parameter::name).toList());
    return request;
  }

  static Map<String, Object> evaluate(Map<String, Object> source, Map<String, Object> context) {
    ExpressionTransform transform =
        new ExpressionTransform(
            new TemplateParserContext("${", "}"),
            new SpelExpressionParser(),
            expression -> expression.replace("#stage(", "#stage(#root, "));
    ExpressionsSupport support =
        new ExpressionsSupport(
            new Class<?>[0], List.of(new StageFunction()), null, new ExpressionProperties());
    return transform.transformMap(
        source, support.buildEvaluationContext(context, true), new ExpressionEvaluationSummary());
  }

  /** Replaces Orca's `#stage`, with the stages in the context. */
  public static class StageFunction implements ExpressionFunctionProvider {
    @Override
    public String getNamespace() {
      return null;
    }

    @Override
    public Functions getFunctions() {
      FunctionParameter context = new FunctionParameter(Object.class, "context", "The context");
      FunctionParameter name = new FunctionParameter(String.class, "name", "The stage's name");
      return new Functions(new FunctionDefinition("stage", "Finds a stage", context, name));
    }

    public static Object stage(Object context, String name) {
      return ((Map<?, ?>) ((Map<?, ?>) context).get("stages")).get(name);
    }
  }
}
