import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

/** A stage to evaluate: `context` is the stage's, `values` are the fields that a pipeline gives it. */
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
      /** Names of the fields that a pipeline gives. */
      fields: string[];
    };

/** Binds the stages and evaluates them with Spinnaker's own code. */
function evaluate(runs: Run[]): Evaluated[] {
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

const EXECUTION = { application: 'web shop', id: '01JABCDEF', status: 'RUNNING' };

const VALUES = {
  owner: 'octo-org',
  repo: 'octo-repo',
  deployment_id: '42',
  state: 'success',
  description: 'Deployed',
  auto_inactive: 'true',
};

/** A stage whose pipeline gives it texts that come from outside, by its trigger. */
function run(changes: Record<string, string> = {}, type = 'reportDeploymentStatus'): Run {
  const payload = { ...VALUES, ...changes };
  const values = Object.keys(payload).map((name) => [name, `\${trigger['payload']['${name}']}`]);
  return {
    type,
    context: { execution: EXECUTION, trigger: { payload } },
    values: Object.fromEntries(values) as Record<string, string>,
  };
}

let github: SimulatedGithub;
let server: SimulatorServer;

beforeEach(async () => {
  github = createSimulatedGithub(createManualClock());
  github.access.tokens.set(TOKEN, 'write');
  github.repository.create({ ref: 'main', environment: 'production', required_contexts: [] }, '');
  server = await serve(github.handlers);
});

afterEach(() => server.close());

/** Sends what Orca would, to the simulated GitHub. */
async function send(evaluated: Evaluated | undefined): Promise<Response> {
  if (evaluated === undefined || 'error' in evaluated) throw new Error(evaluated?.error);
  const { url, method, headers, sensitiveHeaders, payload } = evaluated;
  return fetch(url.replace('https://api.github.com', server.url), {
    method,
    headers: Object.entries({ ...headers, ...sensitiveHeaders }).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
    body: payload,
  });
}

const statuses = () => github.repository.deployments.flatMap(({ statuses: all }) => all);

test.each([
  ['quotes', 'say "hi" to \\ and \' and </script>'],
  ['umlauts and emoji', 'Größe geändert 🚀'],
  ['line breaks', 'first\nsecond\r\n\tthird'],
  ['nothing', ''],
])('a description with %s arrives as it was written', async (_, description) => {
  const [evaluated] = evaluate([run({ description })]);
  expect((await send(evaluated)).status).toBe(201);
  expect(JSON.parse(github.requests.at(-1)?.body ?? '')).toEqual({
    state: 'success',
    description,
    log_url: 'https://spinnaker.example.com/#/applications/web shop/executions/details/01JABCDEF',
    auto_inactive: true,
  });
  expect(github.violations).toEqual([]);
});

test('a stage with a URL sends it, and reports for one deployment after the other', async () => {
  const type = 'reportDeploymentStatusWithUrl';
  const values = { environment_url: 'https://shop.example.com/?a=1&b="2"', auto_inactive: 'false' };
  const [started, ended] = evaluate([run({ state: 'in_progress' }), run(values, type)]);
  await send(started);
  await send(ended);
  expect(statuses().map(({ state }) => state)).toEqual(['in_progress', 'success']);
  expect(JSON.parse(github.requests.at(-1)?.body ?? '')).toMatchObject({
    environment_url: values.environment_url,
    auto_inactive: false,
  });
});

describe('a value that is not what it should be', () => {
  test('sends nothing if it is part of the path', () => {
    const results = evaluate([
      run({ deployment_id: '42/../../x' }),
      run({ deployment_id: '' }),
      run({ deployment_id: '${1 + 1}' }),
      run({ deployment_id: '42\n' }),
      run({ owner: 'octo-org/other' }),
      run({ repo: 'octo-repo?x' }),
      run({ repo: '..' }),
      { ...run(), values: {} },
    ]);
    expect(results).toEqual(results.map(() => ({ error: expect.stringMatching(/./) })));
  });

  test.each([
    ['an expression in the description', { description: '${1 + 1}' }],
    ['an expression in the state', { state: '${1 + 1}' }],
    ['an unknown state', { state: 'shipped' }],
    ['JSON in the state', { state: 'success", "environment": "staging' }],
  ])('is refused by GitHub, and no status is set: %s', async (_, values) => {
    const { status } = await send(evaluate([run(values)])[0]);
    expect([400, 422]).toContain(status);
    expect(statuses()).toEqual([]);
  });

  test.each([['yes'], [''], ['"x": 1']])('%j is not true', async (text) => {
    expect((await send(evaluate([run({ auto_inactive: text })])[0])).status).toBe(201);
    expect(JSON.parse(github.requests.at(-1)?.body ?? '')).toMatchObject({ auto_inactive: false });
  });
});

test('the token comes from the environment, and stands in no header that Spinnaker stores', () => {
  const [evaluated] = evaluate([run()]);
  expect(evaluated).toMatchObject({ sensitiveHeaders: { Authorization: [`Bearer ${TOKEN}`] } });
  expect(JSON.stringify({ ...evaluated, sensitiveHeaders: {} })).not.toContain(TOKEN);
  expect(readFileSync(STAGES, 'utf8')).not.toContain('ghs_');
});

/** Expressions of a text, with the braces in them. */
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

test('no expression of the stages holds a colon, which Spring would cut off', () => {
  const text = readFileSync(STAGES, 'utf8').replaceAll(/^\s*#.*$/gm, '');
  expect(expressionsOf(text).length).toBeGreaterThan(10);
  expect(expressionsOf(text).filter((expression) => expression.includes(':'))).toEqual([]);
  expect(expressionsOf("a ${x ?: 'y'} b ${{z}[0]}")).toEqual(["${x ?: 'y'}", '${{z}[0]}']);
});

type PipelineStage = { name: string; type: string; parameterValues?: Record<string, string> };

describe('the pipeline', () => {
  const pipeline = JSON.parse(readFileSync(PIPELINE, 'utf8')) as { stages: PipelineStage[] };
  const reports = pipeline.stages.filter(({ parameterValues }) => parameterValues !== undefined);

  test.each([
    ['SUCCEEDED', 'success'],
    ['FAILED_CONTINUE', 'failure'],
    ['SKIPPED', 'failure'],
  ])('started by GitHub’s webhook reports a deploy that is %s as %s', async (status, state) => {
    const context = {
      execution: EXECUTION,
      trigger: { payload: DEPLOYMENT },
      stages: { Deploy: { status } },
    };
    const [deployment] = github.repository.deployments;
    const { repository } = DEPLOYMENT;
    github.repository.name = repository.full_name;
    Object.assign(deployment ?? {}, { id: DEPLOYMENT.deployment.id });
    const evaluated = evaluate(
      reports.map(({ type, parameterValues = {} }) => ({ type, context, values: parameterValues })),
    );
    for (const request of evaluated) expect((await send(request)).status).toBe(201);
    expect(statuses().map((sent) => sent.state)).toEqual(['in_progress', state]);
  });
});
