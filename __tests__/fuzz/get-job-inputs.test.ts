import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULTS } from '../../get-job-inputs/contract.ts';
import { main } from '../../get-job-inputs/main.ts';
import { post } from '../../get-job-inputs/post.ts';
import { isOutputName } from '../../get-job-inputs/outputs/output-name.ts';
import { SAMPLE } from '../../simulator/ctrlplane/job.ts';
import { almostJson, jsonText, nastyText, objectText } from './arbitraries.ts';
import { answerOf, hostileWire, type Answer } from './hostile-wire.ts';
import { LONG_MS, runs } from './runs.ts';

const KEY = '0123456789abcdef.fedcba9876543210fedcba9876543210';
const BASE_URL = 'https://ctrlplane.example.com';
const INPUTS = {
  api_key: KEY,
  job_id: SAMPLE.job,
  base_url: BASE_URL,
  workspace: SAMPLE.workspace,
  token: '',
};

const run = hostileWire(KEY);

const PARTS = [
  ...['variables', 'resource', 'version', 'environment', 'deployment', 'inputs', 'release'],
  ...['workflow', 'approval', 'runbook', 'target', 'deploymentVersion', 'job'],
];
const KEYS = [
  ...PARTS,
  ...['dispatchContext', 'releaseId', 'encryptedVariables', 'metadata', 'key', 'value', 'config'],
  ...['id', 'tag', 'name', 'Name', 'NAME', 'na-me', 'na.me', 'workspaceId', 'status', 'systemId'],
  ...['base', 'url', 'base_url', 'base-url', 'BASE_URL', 'workspace', 'workspace_id', 'job_id'],
  ...['variable', 'variable_id', 'input', 'version.tag', 'a', 'b'],
];
const TEXTS = [KEY, SAMPLE.release, SAMPLE.workspace, 'v1', 'ghadelimiter_', 'a\nb'];
const json = jsonText({ keys: KEYS, texts: TEXTS });

/** A part of a job: an object if the server is sane. */
const part = fc.oneof(
  { arbitrary: json, weight: 1 },
  {
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...KEYS), json), { maxLength: 4 })
      .map((members) => objectText([['id', '"part"'], ['tag', '"v1"'], ...members])),
    weight: 3,
  },
);
const parts = fc.array(fc.tuple(fc.constantFrom(...PARTS), part), { maxLength: 6 });
const own = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), nastyText([KEY])), json), {
  maxLength: 4,
});
const ID = ['id', JSON.stringify(SAMPLE.job)] as const;

/** A job with the right id, and anything else. */
const job = fc.oneof(
  fc
    .tuple(own, parts)
    .map(([members, context]) =>
      objectText([...members, ID, ['dispatchContext', objectText(context)]]),
    ),
  fc.tuple(own, parts).map(([members, siblings]) => objectText([...members, ...siblings, ID])),
  fc
    .tuple(own, parts)
    .map(([members, siblings]) => objectText([...siblings, ['job', objectText([...members, ID])]])),
);

/** Invariants of all outputs, whatever the job. */
function expectUsable(outputs: Record<string, string>): void {
  const names = Object.keys(outputs);
  expect(names.filter((name) => !isOutputName(name))).toEqual([]);
  // The runner ignores case:
  // https://learn.microsoft.com/dotnet/api/system.stringcomparer.ordinalignorecase
  expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
  const { job_outputs: all, ...others } = outputs;
  // JSON can contain unpaired surrogates, a file cannot.
  if (all !== undefined) expect(asWritten(JSON.parse(all))).toEqual(asWritten(others));
}

function asWritten(outputs: Record<string, string>): Record<string, string> {
  const entries = Object.entries(outputs);
  return Object.fromEntries(entries.map(([name, value]) => [name, value.toWellFormed()]));
}

/** A Ctrlplane with one response for job requests and one for all others. */
function ctrlplane(body: Buffer | string, other: Buffer | string): Answer {
  return ({ path }) => answerOf(/\/jobs\/[^/]+$/.test(path) ? body : other);
}

const stage = { action: 'get-job-inputs', inputs: INPUTS };
const others = almostJson({ keys: KEYS, texts: TEXTS });

test(
  'whatever the job, its outputs can be used',
  async () => {
    await fc.assert(
      fc.asyncProperty(job, others, async (body, other) => {
        const { result } = await run(
          { defaults: DEFAULTS, main, post },
          stage,
          ctrlplane(body, other),
        );
        expectUsable(result.outputs);
      }),
      runs(30),
    );
  },
  LONG_MS,
);

test(
  'whatever a job contains, the documented outputs have their documented values',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(part, part, part, part, part), async (written) => {
        const [variables, inputs, metadata, config, agentConfig] = written;
        const resource = objectText([
          ['id', '"r1"'],
          ['config', config],
          ['metadata', metadata],
        ]);
        const version = objectText([
          ['config', config],
          ['metadata', metadata],
          ['id', '"v1"'],
          ['tag', '"2.7.1"'],
        ]);
        const context = objectText([
          ...([
            ['variables', variables],
            ['inputs', inputs],
            ['resource', resource],
          ] as const),
          ...([
            ['version', version],
            ['release', '{}'],
          ] as const),
        ]);
        const body = objectText([
          ['jobAgentConfig', agentConfig],
          ['metadata', metadata],
          ID,
          ['status', '"pending"'],
          ['dispatchContext', context],
        ]);
        const { result } = await run(
          { defaults: DEFAULTS, main, post },
          stage,
          ctrlplane(body, '{}'),
        );
        // A job may be nested too deeply to export; then there are no outputs.
        if (result.exitCode === 1) return;
        expectUsable(result.outputs);
        expect(result.outputs).toMatchObject({
          ...{ base_url: BASE_URL, workspace_id: SAMPLE.workspace, job_id: SAMPLE.job },
          ...{ status: 'pending', resource_id: 'r1', version_id: 'v1', version_tag: '2.7.1' },
        });
      }),
      runs(15),
    );
  },
  LONG_MS,
);

test(
  'whatever lists of workspaces and agents and older servers return, the step ends properly',
  async () => {
    const keys = ['workspaces', 'workspaceIds', 'id', 'slug', 'items', 'type', 'job', 'error'];
    const texts = [KEY, SAMPLE.job, SAMPLE.workspace, '..', 'github-app', 'Job not found'];
    const list = almostJson({ keys, texts });
    const status = fc.constantFrom(200, 200, 200, 200, 204, 301, 400, 401, 403, 404, 405, 429, 500);
    const answers = fc.array(fc.tuple(status, list), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(nastyText([], 3), answers, async (workspace, all) => {
        let calls = 0;
        const inputs = { ...INPUTS, workspace: workspace.replaceAll('\0', '').toWellFormed() };
        const { requests } = await run(
          { defaults: DEFAULTS, main, post },
          { ...stage, inputs },
          () => {
            const [code, body] = all[calls % all.length] ?? [500, ''];
            calls += 1;
            return answerOf(body, { status: code });
          },
        );
        for (const { url } of requests) expect(url).toContain(`${BASE_URL}/api/v1/`);
      }),
      runs(25),
    );
  },
  LONG_MS,
);
