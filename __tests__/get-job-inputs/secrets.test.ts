import { expect, test } from '@jest/globals';
import { SAMPLE, sampleJob, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import type { StageResult } from '../../simulator/runner/runner.ts';
import { HttpResponse } from 'msw';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, masksOf, noticesOf, warningsOf } from '../annotations.ts';
import { ctrlplaneWorld, KEY } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();

const jobWith = (variables: Record<string, unknown>, encrypted: string[] = []) =>
  sampleJob({ variables, encrypted });

/** The log as users see it, without masking commands. */
const visibleLog = ({ log }: Pick<StageResult, 'log'>): string =>
  log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');

test('names are printed in a group, values never', async () => {
  const { log, outputs } = await world.step();
  expect(outputs['variable_db_password']).toBe('hunter2!');
  expect(log).not.toContain('hunter2');
  expect(log).not.toContain('eu-west-1');
  const lines = log.split('\n');
  const start = lines.findIndex((line) => line.startsWith('::group::Outputs ('));
  const group = lines.slice(start + 1, lines.indexOf('::endgroup::', start));
  expect(group).toEqual(Object.keys(outputs));
});

test('nothing is masked unless requested', async () => {
  expect(masksOf(await world.step())).toEqual([KEY, 'ghs_simulated']);
});

test('values marked by the server are masked before anything of the job is printed, and still exported', async () => {
  world.ctrlplane.jobs = [jobWith({ open: 'visible', secret: 's3cr3t-value' }, ['secret'])];
  const { log, outputs } = await world.step();
  expect(outputs['variable_secret']).toBe('s3cr3t-value');
  expect(log).toContain('::add-mask::s3cr3t-value');
  expect(log).not.toContain('visible');
  expect(log.indexOf('::add-mask::s3cr3t-value')).toBeLessThan(log.indexOf('Job 3f1c6c1e'));
});

test('each line, each leaf and the JSON encodings are masked', async () => {
  const pem = '-----BEGIN KEY-----\r\nAbCdEf012345\n  ZyXwVu9876  \n}\n-----END KEY-----\n';
  const nested = { user: 'admin', list: ['deep-one', { pass: 'deep"two' }], port: 54321 };
  const file = JSON.stringify({ client: 'cid-1', private_key: 'line-one\nline-two' });
  world.ctrlplane.jobs = [jobWith({ pem, nested, file }, ['pem', 'nested', 'file'])];
  const masks = masksOf(await world.step());
  expect(masks).toEqual(
    expect.arrayContaining([
      ...['-----BEGIN KEY-----', 'AbCdEf012345', 'ZyXwVu9876', '-----END KEY-----'],
      ...['admin', 'deep-one', 'deep"two', 'deep\\"two', 'deep\\\\\\"two', '54321'],
      ...['cid-1', 'line-one', 'line-two', file],
    ]),
  );
  // A multi-line mask would mask each line, even the brace.
  expect(masks.filter((mask) => /[\r\n]|^.{0,3}$/.test(mask))).toEqual([]);
});

test('a trivial value is not masked, which is reported', async () => {
  const variables = {
    flag: true,
    word: 'FALSE',
    pin: '123',
    n: 7,
    empty: '',
    none: null,
    ok: 'long enough',
  };
  world.ctrlplane.jobs = [jobWith(variables, Object.keys(variables))];
  const result = await world.step();
  expect(masksOf(result)).toEqual([KEY, 'ghs_simulated', 'long enough']);
  expect(warningsOf(result)).toEqual([
    expect.stringContaining(
      'make the log unreadable: "flag", "word", "pin", "n". They are still set',
    ),
  ]);
});

test.each([
  ['db-password', ['hunter2!']],
  ['DB_PASSWORD', ['hunter2!']],
  ['db.password', []],
  ['*pass*', ['hunter2!']],
  ['regio?', ['eu-west-1']],
  ['regio?x, region', ['eu-west-1']],
  ['*', ['eu-west-1', 'hunter2!']],
  ['d*_**S?W*d', ['hunter2!']],
  ['region*region', []],
  ['*g*g*', []],
])('mask: %s', async (mask, texts) => {
  expect(masksOf(await world.step({ mask })).slice(2)).toEqual(texts);
});

test('mask: many stars and a long name take no time', async () => {
  world.ctrlplane.jobs = [jobWith({ ['_'.repeat(5_000)]: 'masked-by-stars' })];
  const result = await world.step({ mask: '*_*_*_*_*_*x, *_*_*_*_*_*' });
  expect(masksOf(result).slice(2)).toEqual(['masked-by-stars']);
  expect(noticesOf(result)).toEqual([expect.stringContaining('"*_*_*_*_*_*x"')]);
});

test('mask: text that only starts like JSON is masked as text', async () => {
  world.ctrlplane.jobs = [sampleWorkflowJob({ token: '{not json' })];
  expect(masksOf(await world.step({ mask: 'token' }))).toContain('{not json');
});

test('mask: the inputs of a workflow run are masked, too', async () => {
  world.ctrlplane.jobs = [sampleWorkflowJob({ token: 'workflow-token' })];
  expect(masksOf(await world.step({ mask: 'token' }))).toContain('workflow-token');
});

test.each(['A', 'B', 'C', 'D'] as const)('generation %s: mask works', async (generation) => {
  world.ctrlplane.generation = generation;
  world.ctrlplane.jobs = [sampleJob({ encrypted: ['region'] })];
  const masks = masksOf(await world.step({ mask: 'db-*' }));
  expect(masks).toContain('hunter2!');
  // Only servers since October 2025 mark secrets.
  expect(masks.includes('eu-west-1')).toBe(generation === 'D');
});

test('values named like secrets are in one notice, with the line that masks them', async () => {
  const variables = {
    ...{ DB_PASSWORD: 'value-1', apiToken: 'value-2', 'client-secret': 'value-3' },
    ...{ 'Private Key': 'value-4', gcp_credentials: 'value-5', ConnectionString: 'value-6' },
    ...{ DATABASE_URL: 'value-7', smtp: { password: 'value-8' }, "it's,secret": 'value-9' },
    ...{ region: 'eu', tokenizer: 'words', bypass: 'value', compass: 'north' },
    ...{ secret_enabled: true, password: '', token: null, access_key_days: 30 },
  };
  world.ctrlplane.jobs = [jobWith(variables)];
  const [notice = '', ...others] = noticesOf(await world.step());
  expect(others).toEqual([]);
  const named = /not masked: (.*)\. If they/.exec(notice)?.[1] ?? '';
  expect(JSON.parse(`[${named}]`)).toEqual([
    ...['DB_PASSWORD', 'apiToken', 'client-secret', 'Private Key', 'gcp_credentials'],
    ...['ConnectionString', 'DATABASE_URL', 'smtp', "it's,secret"],
  ]);
  const line = /mask: '(.*)'$/.exec(notice)?.[1]?.replaceAll("''", "'") ?? '';
  const masked = await world.step({ mask: line });
  expect(noticesOf(masked)).toEqual([]);
  expect(masksOf(masked).slice(2)).toEqual(
    Array.from({ length: 9 }, (_, index) => `value-${index + 1}`),
  );
});

test('the line keeps existing masks, and includes inputs and resources', async () => {
  world.ctrlplane.jobs = [sampleWorkflowJob({ token: 'workflow-token', other: 'hidden' })];
  expect(noticesOf(await world.step({ mask: 'other' }))).toEqual([
    expect.stringMatching(/"token"\. If they are secrets, set in this step: mask: 'other, token'$/),
  ]);
  const resource = { ...sampleJob().resource, variables: { dsn: 'resource-secret' } };
  world.ctrlplane.jobs = [sampleJob({ resource, variables: {} })];
  expect(noticesOf(await world.step())).toEqual([expect.stringContaining('"dsn"')]);
});

test('values marked by the server are not in the notice', async () => {
  world.ctrlplane.jobs = [jobWith({ password: 's3cr3t-value' }, ['password'])];
  expect(noticesOf(await world.step())).toEqual([]);
});

test('the line is complete, however long the names are', async () => {
  const keys = Array.from({ length: 30 }, (_, index) => `${index}-${'x'.repeat(120)}-password`);
  world.ctrlplane.jobs = [jobWith(Object.fromEntries(keys.map((key) => [key, 'long-enough'])))];
  const [notice = ''] = noticesOf(await world.step());
  expect(notice).toMatch(/ and 10 more\. If they/);
  const mask = /mask: '(.*)'$/.exec(notice)?.[1] ?? '';
  const [next = ''] = noticesOf(await world.step({ mask }));
  expect(next).toMatch(/^These values .* not masked: "20-x/);
});

test('of millions of texts 50,000 are masked, and the value with the rest is reported', async () => {
  const many = Array.from({ length: 300_000 }, (_, index) => `text-${index}`);
  world.ctrlplane.jobs = [jobWith({ pin: '1', first: 'first-secret', many })];
  const result = await world.step({ mask: '*' });
  expect(masksOf(result).slice(2)).toHaveLength(50_000);
  expect(masksOf(result)).toContain('first-secret');
  expect(warningsOf(result).slice(0, 2)).toEqual([
    expect.stringMatching(/since at most 50,000 strings are masked: "many"\. They/),
    expect.stringMatching(/make the log unreadable: "pin"\. They/),
  ]);
});

test('values marked by a server of May 2025 are masked', async () => {
  world.ctrlplane.generation = 'C';
  world.ctrlplane.marksSecrets = true;
  world.ctrlplane.jobs = [sampleJob({ encrypted: ['db-password', 'region'] })];
  const result = await world.step();
  expect(masksOf(result).slice(2)).toEqual(['eu-west-1', 'hunter2!']);
  expect(result.outputs['variable_db_password']).toBe('hunter2!');
  expect(JSON.stringify(result.outputs)).not.toContain('00ff:00ff');
});

test.each([
  ['no list', { values: 'x' }],
  ['odd values', { values: [null, 'x', { variableValueSnapshot: 'x' }] }],
  ['a word', { values: [{ variableValueSnapshot: { key: 'region', sensitive: 'yes' } }] }],
])('malformed marks of May 2025 (%s) mark nothing', async (_, variableSetRelease) => {
  world.ctrlplane.generation = 'C';
  const job = { ...sampleJob(), release: { variableSetRelease } };
  world.ctrlplane.faults.add('legacy-job', () => ({ answer: HttpResponse.json(job) }));
  const result = await world.step();
  expect([result.exitCode, masksOf(result).slice(2)]).toEqual([0, []]);
});

const HOSTILE = [
  '::error::owned',
  'x\n::set-output name=version_tag::EVIL',
  'x\r::add-mask::a',
  '##[error]owned',
  'ghadelimiter_0\nEVIL=1\n',
  '%0A::stop-commands::x',
  '<img src=x onerror=alert(1)>',
];

test('untrusted text is never a command: not as a value, a key or an error message', async () => {
  const metadata = Object.fromEntries(HOSTILE.map((text) => [text, text]));
  const variables = Object.fromEntries(HOSTILE.map((text, index) => [`${text}${index}`, text]));
  const version = { ...sampleJob().version, metadata };
  world.ctrlplane.jobs = [sampleJob({ version, variables, encrypted: Object.keys(variables) })];
  const first = await world.step();
  HOSTILE.forEach((text) => {
    const key = text.replace(/[.\-/\s]+/g, '_');
    if (key.includes('=') || key.includes('<')) return;
    expect(first.outputs[`version_metadata_${key}`]).toBe(text);
  });
  world.ctrlplane.faults.add('workspaces', refusal(400, HOSTILE.join('\n')));
  const second = await world.step();
  for (const { log } of [first, second]) {
    const commands = visibleLog({ log })
      .split(/[\r\n]+/)
      .filter((line) => /^\s*::|##\[/.test(line));
    for (const line of commands) {
      expect(line).toMatch(/^::(?:group|endgroup|warning|error title=[^:,]*|debug)::/);
      expect(line.replace(/^::\w+(?: title=[^:,]*)?::/, '')).not.toMatch(/^\s*::|##\[|%0A\s*::/);
    }
  }
});

test.each([
  ['at once', { password: 'context-secret' }],
  ['if the context has none', {}],
])('marks are read from the release if the context has no release: %s', async (_, variables) => {
  const { resource, version } = sampleJob();
  world.ctrlplane.jobs = [jobWith({ password: 'context-secret' }, ['password'])];
  const dispatchContext = { resource, version, variables };
  const json = { id: SAMPLE.job, releaseId: SAMPLE.release, dispatchContext };
  world.ctrlplane.faults.add('job', () => ({ answer: HttpResponse.json(json) }));
  const result = await world.step();
  expect(result.outputs['variable_password']).toBe('context-secret');
  expect(masksOf(result)).toContain('context-secret');
});

test('the marks of the context and of the release are combined', async () => {
  const { resource } = sampleJob();
  const variables = { one: 'secret-one', two: 'secret-two' };
  world.ctrlplane.jobs = [jobWith(variables, ['two'])];
  const release = { encryptedVariables: ['one'] };
  const dispatchContext = { release, resource, variables };
  const json = { id: SAMPLE.job, releaseId: SAMPLE.release, dispatchContext };
  world.ctrlplane.faults.add('job', () => ({ answer: HttpResponse.json(json) }));
  const result = await world.step();
  // Also completed, since the context has no version.
  expect(result.outputs['version_tag']).toBe('v2.7.1');
  expect(masksOf(result)).toEqual(expect.arrayContaining(['secret-one', 'secret-two']));
});

test.each(['variable_db_password', 'deployment_variables_*', 'VARIABLE_DB*'])(
  'mask: output names match, too: %s',
  async (mask) => {
    const result = await world.step({ mask });
    expect(masksOf(result)).toContain('hunter2!');
    expect(noticesOf(result)).toEqual([]);
  },
);

test.each(['input_token', 'inputs_token'])('mask: input names match, too: %s', async (mask) => {
  world.ctrlplane.jobs = [sampleWorkflowJob({ token: 'workflow-token' })];
  expect(masksOf(await world.step({ mask }))).toContain('workflow-token');
});

test.each(['*', 'pass*', 'resource_variables_password'])(
  "mask: the resource's variables are masked, too: %s",
  async (mask) => {
    const resource = { ...sampleJob().resource, variables: { password: 'resource-secret' } };
    world.ctrlplane.jobs = [sampleJob({ resource })];
    expect(masksOf(await world.step({ mask }))).toContain('resource-secret');
  },
);

test('mask: a name without a match is reported', async () => {
  const result = await world.step({ mask: 'db-pasword, region, db-password' });
  expect(noticesOf(result)).toEqual([
    expect.stringContaining('matches `mask`: "db-pasword". Check'),
  ]);
});

test('a secret whose text is JSON of any depth does not end the step', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  world.ctrlplane.jobs = [jobWith({ deep }, ['deep'])];
  const result = await world.step();
  expect(errorsOf(result)).toEqual([]);
  expect(masksOf(result)).toContain(deep);
});

test('a short secret of punctuation is reported', async () => {
  world.ctrlplane.jobs = [jobWith({ signs: '!#$' }, ['signs'])];
  expect(warningsOf(await world.step())).toEqual([expect.stringContaining('"signs"')]);
});

test('the warning about values that cannot be masked is short, however many there are', async () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `long-name-${index}`);
  world.ctrlplane.jobs = [jobWith(Object.fromEntries(names.map((name) => [name, 1])))];
  const [warning = ''] = warningsOf(await world.step({ mask: '*' }));
  expect(warning).toContain('"long-name-19" and 2980 more.');
});

test('the leaves after one that cannot be masked are still masked', async () => {
  world.ctrlplane.jobs = [jobWith({ pair: { a: 'ab', b: 'long-secret' } }, ['pair'])];
  const result = await world.step();
  expect(masksOf(result)).toContain('long-secret');
  expect(warningsOf(result)).toEqual([expect.stringContaining('"pair"')]);
});

test('the lines after one that cannot be masked are still masked', async () => {
  world.ctrlplane.jobs = [jobWith({ lines: 'ab\nlong-secret' }, ['lines'])];
  expect(masksOf(await world.step())).toContain('long-secret');
});

test('masks come before the warnings about outputs, whose keys may contain a secret', async () => {
  world.ctrlplane.jobs = [jobWith({ 'a=s3cr3t-value': 1, key: 's3cr3t-value' }, ['key'])];
  const { log } = await world.step();
  expect(log).toContain('::warning::These keys are not valid output names');
  expect(log.indexOf('::add-mask::s3cr3t-value')).toBeLessThan(log.indexOf('::warning::'));
});
