import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSimulatedGithub, type SimulatedGithub } from '../simulator/github/github.ts';
import { payloadOf } from '../simulator/github/webhook-payload.ts';
import { serve, type SimulatorServer } from '../simulator/network/serve.ts';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { createManualClock } from '../simulator/runner/manual-clock.ts';

const STAGES = join(ROOT, 'examples', 'spinnaker', 'orca-local.yml');
const PIPELINE = join(ROOT, 'examples', 'spinnaker', 'pipeline.json');
const TOKEN = 'ghs_7Qz/1decaf+Ym9vS=';
const DEPLOYMENT = payloadOf('deployment');

/** A stage to evaluate: `context` is the execution's; `values` are the fields that the pipeline sets. */
type Run = { type: string; context: object; values: Record<string, string> };
/** What Orca would send, or why it sends nothing. */
type Evaluated =
  | { error: string }
  | {
      url: string;
      method: string;
      headers: Record<string, string[]>;
      sensitiveHeaders: Record<string, string[]>;
      payload: string;
      /** Names of the fields that a pipeline sets. */
      fields: string[];
    };

/** Binds the stages and evaluates them with Spinnaker's own code. */
function evaluateAll(runs: Run[]): Evaluated[] {
  const jars = join(ROOT, '.tools', 'spinnaker');
  if (!existsSync(jars)) {
    throw new Error(
      'Spinnaker’s evaluator is not here: install Maven and a JDK 17, and run "npm run e2e:install".',
    );
  }
  const { error, status, stdout, stderr } = spawnSync(
    'java',
    [
      '-Dfile.encoding=UTF-8',
      ...['-cp', join(jars, '*')],
      ...[join(ROOT, 'e2e', 'spinnaker', 'Evaluate.java'), STAGES],
    ],
    {
      input: JSON.stringify(runs),
      encoding: 'utf8',
      timeout: 50_000,
      env: { PATH: process.env['PATH'], GITHUB_TOKEN: TOKEN },
    },
  );
  if (error !== undefined) {
    throw new Error('Java did not run: install a JDK 17 or newer.', { cause: error });
  }
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Evaluated[];
}

const EXECUTION = { application: 'web', id: '01JABCDEF' };

const VALUES = {
  owner: 'octo-org',
  repo: 'octo-repo',
  deployment_id: '42',
  state: 'success',
  description: 'Deployed',
  auto_inactive: 'true',
};

/** A stage whose fields contain untrusted text from the pipeline's trigger. */
function run(changes: Record<string, string> = {}, type = 'reportDeploymentStatus'): Run {
  const payload = { ...VALUES, ...changes };
  const values = Object.keys(payload).map((name) => [name, `\${trigger['payload']['${name}']}`]);
  return {
    type,
    context: { execution: EXECUTION, trigger: { payload } },
    values: Object.fromEntries(values) as Record<string, string>,
  };
}

const DESCRIPTIONS = {
  quotes: 'say "hi" to \\ and \' and </script>',
  'umlauts and emoji': 'Größe geändert 🚀',
  'line breaks': 'first\nsecond\r\n\tthird',
  nothing: '',
};

const WITH_URL = { environment_url: 'https://example.com/?a=1&b="2"', auto_inactive: 'false' };

const NOT_A_PATH: Record<string, Run> = {
  'an id that climbs': run({ deployment_id: '42/../../x' }),
  'an empty id': run({ deployment_id: '' }),
  'an expression for an id': run({ deployment_id: '${1 + 1}' }),
  'an id with a line break': run({ deployment_id: '42\n' }),
  'an owner with a slash': run({ owner: 'octo-org/other' }),
  'a repository with a query': run({ repo: 'octo-repo?x' }),
  'a repository that climbs': run({ repo: '..' }),
  'no values at all': { ...run(), values: {} },
};

const EXPRESSIONS = { description: '${1 + 1}', state: '${1 + 1}' };

const REFUSED = {
  'an unknown state': { state: 'shipped' },
  'JSON in the state': { state: 'success", "environment": "staging' },
};

const NOT_TRUE = ['yes', '', '"x": 1'];

const DEPLOYS = { SUCCEEDED: 'success', FAILED_CONTINUE: 'failure', SKIPPED: 'failure' };

type PipelineStage = Pick<Run, 'type'> & { parameterValues?: Record<string, string> };

const REPORTS = (
  JSON.parse(readFileSync(PIPELINE, 'utf8')) as { stages: PipelineStage[] }
).stages.filter(({ parameterValues }) => parameterValues !== undefined);

/** The reporting stages of the pipeline, started by GitHub's webhook, after the stage Deploy ended with a status. */
function reportsAfter(status: string): Run[] {
  const stages = { Deploy: { status } };
  const context = { execution: EXECUTION, trigger: { payload: DEPLOYMENT }, stages };
  return REPORTS.map(({ type, parameterValues = {} }) => ({
    type,
    context,
    values: parameterValues,
  }));
}

// A JVM takes seconds to start, so one JVM evaluates all of them.
const RUNS: Record<string, Run[]> = {
  plain: [run({ state: 'in_progress' }), run(WITH_URL, 'reportDeploymentStatusWithUrl')],
  descriptions: Object.values(DESCRIPTIONS).map((description) => run({ description })),
  notAPath: Object.values(NOT_A_PATH),
  expressions: Object.entries(EXPRESSIONS).map(([name, value]) => run({ [name]: value })),
  refused: Object.values(REFUSED).map((values) => run(values)),
  notTrue: NOT_TRUE.map((text) => run({ auto_inactive: text })),
  pipeline: Object.keys(DEPLOYS).flatMap(reportsAfter),
};

let evaluated: Map<Run, Evaluated>;
let github: SimulatedGithub;
let server: SimulatorServer;

beforeAll(() => {
  const runs = Object.values(RUNS).flat();
  const results = evaluateAll(runs);
  evaluated = new Map(runs.map((one, index) => [one, results[index] ?? { error: 'no result' }]));
});

beforeEach(async () => {
  github = createSimulatedGithub(createManualClock());
  github.access.tokens.set(TOKEN, 'write');
  github.repository.create({ ref: 'main', environment: 'production', required_contexts: [] }, '');
  server = await serve(github.handlers);
});

afterEach(() => server.close());

const resultsOf = (name: string) => (RUNS[name] ?? []).map((one) => evaluated.get(one));

/** Sends Orca's request to the simulated GitHub, and returns the status and the body that GitHub received. */
async function send(request: Evaluated | undefined): Promise<{ status: number; body: unknown }> {
  if (request === undefined || 'error' in request) throw new Error(request?.error);
  const { url, method, headers, sensitiveHeaders, payload } = request;
  const { status } = await fetch(url.replace('https://api.github.com', server.url), {
    method,
    headers: Object.entries({ ...headers, ...sensitiveHeaders }).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
    body: payload,
  });
  return { status, body: JSON.parse(github.requests.at(-1)?.body ?? '') };
}

const statesSent = () =>
  github.repository.deployments.flatMap(({ statuses }) => statuses.map(({ state }) => state));

test.each(Object.entries(DESCRIPTIONS).map((entry, index) => [...entry, index] as const))(
  'a description with %s arrives unchanged',
  async (_, description, index) => {
    expect(await send(resultsOf('descriptions')[index])).toEqual({
      status: 201,
      body: {
        state: 'success',
        description,
        log_url: 'https://spinnaker.example.com/#/applications/web/executions/details/01JABCDEF',
        auto_inactive: true,
      },
    });
    expect(github.violations).toEqual([]);
  },
);

test('start and end are reported, the end with the URL of the application', async () => {
  const [start, end] = resultsOf('plain');
  await send(start);
  expect(await send(end)).toMatchObject({
    status: 201,
    body: { environment_url: WITH_URL.environment_url, auto_inactive: false },
  });
  expect(statesSent()).toEqual(['in_progress', 'success']);
});

test.each(Object.keys(NOT_A_PATH).map((name, index) => [name, index] as const))(
  '%s sends nothing',
  (_, index) => {
    expect(resultsOf('notAPath')[index]).toEqual({ error: expect.stringContaining('path') });
  },
);

test.each(Object.keys(EXPRESSIONS).map((name, index) => [name, index] as const))(
  'an expression in the %s is not evaluated: GitHub rejects the request, which is not JSON',
  (_, index) => {
    const request = resultsOf('expressions')[index];
    const payload = request !== undefined && 'payload' in request ? request.payload : '{}';
    expect(() => void JSON.parse(payload)).toThrow(SyntaxError);
  },
);

test.each(Object.keys(REFUSED).map((name, index) => [name, index] as const))(
  '%s is rejected by GitHub, and sets no status',
  async (_, index) => {
    expect(await send(resultsOf('refused')[index])).toMatchObject({ status: 422 });
    expect(statesSent()).toEqual([]);
  },
);

test.each(NOT_TRUE.map((text, index) => [text, index] as const))(
  '%j does not deactivate earlier deployments',
  async (_, index) => {
    const sent = await send(resultsOf('notTrue')[index]);
    expect(sent).toMatchObject({ status: 201, body: { auto_inactive: false } });
  },
);

test('the token comes from the environment, and Spinnaker stores no header with it', () => {
  const [request] = resultsOf('plain');
  expect(request).toMatchObject({ sensitiveHeaders: { Authorization: [`Bearer ${TOKEN}`] } });
  expect(JSON.stringify({ ...request, sensitiveHeaders: {} })).not.toContain(TOKEN);
});

test('the pipeline sets exactly the fields of each stage', () => {
  const [start, end] = resultsOf('pipeline');
  const fields = [start, end].map((request) =>
    request && 'fields' in request ? request.fields : [],
  );
  const given = REPORTS.map(({ parameterValues = {} }) => Object.keys(parameterValues));
  expect(given.map((names) => names.sort())).toEqual(fields.map((names) => names.sort()));
});

test.each(Object.entries(DEPLOYS).map((entry, index) => [...entry, index] as const))(
  'the pipeline, started by GitHub’s webhook, reports a deploy that is %s as %s',
  async (_, state, index) => {
    const { repository, deployment } = DEPLOYMENT;
    github.repository.name = repository.full_name;
    Object.assign(github.repository.deployments[0] ?? {}, { id: deployment.id });
    const [start, end] = resultsOf('pipeline').slice(index * REPORTS.length);
    expect(await send(start)).toMatchObject({ status: 201 });
    expect(await send(end)).toMatchObject({ status: 201 });
    expect(statesSent()).toEqual(['in_progress', state]);
  },
);

/** The expressions in a text, including nested braces. */
function expressionsOf(text: string): string[] {
  const found: string[] = [];
  for (let start = text.indexOf('${'); start !== -1; start = text.indexOf('${', start + 2)) {
    let end = start + 2;
    for (let depth = 1; depth > 0 && end < text.length; end += 1) {
      if (text[end] === '{') depth += 1;
      if (text[end] === '}') depth -= 1;
    }
    found.push(text.slice(start, end));
  }
  return found;
}

describe('an expression of the stages', () => {
  test('contains no colon, which Spring would treat as the start of a default value', () => {
    const expressions = expressionsOf(readFileSync(STAGES, 'utf8').replaceAll(/^\s*#.*$/gm, ''));
    expect(expressions.length).toBeGreaterThan(10);
    expect(expressions.filter((expression) => expression.includes(':'))).toEqual([]);
  });

  test('is found with nested braces', () => {
    expect(expressionsOf("a ${x ?: 'y'} b ${{z}[0]}")).toEqual(["${x ?: 'y'}", '${{z}[0]}']);
  });
});
