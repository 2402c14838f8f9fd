import { describe, expect, test } from '@jest/globals';
import { payloadOf, type Payload } from '../../simulator/github/webhook-payload.ts';
import { commandWorld, REPOSITORY } from './command-world.ts';

const world = commandWorld();

/** The webhook of an existing deployment on the simulated server. */
function webhook(name: 'deployment' | 'deployment_status'): Payload {
  world.github.repository.create(
    { ref: 'main', auto_merge: false, required_contexts: [], environment: 'production' },
    '',
  );
  const payload = payloadOf(name);
  const { id } = world.github.repository.deployments.at(-1) ?? { id: 0 };
  payload.repository.full_name = REPOSITORY;
  Object.assign(payload.deployment, {
    id,
    environment: 'production',
    url: `${world.server.url}/repos/${REPOSITORY}/deployments/${id}`,
  });
  return payload;
}

const SUCCESS = ['deployment-status', '--state=success'];

describe.each(['deployment', 'deployment_status'] as const)('the webhook %s', (name) => {
  test.each(['FILE', '-'])('sets the deployment and the repository: --event %s', async (from) => {
    const body = JSON.stringify(webhook(name));
    const file = from === '-' ? '-' : world.file(body);
    const { code, stderr } = await world.run([...SUCCESS, '--event', file], { stdin: body });
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    expect(world.states()).toEqual(['success']);
  });
});

test('a wrapped command reports on the deployment of the webhook', async () => {
  const file = world.file(JSON.stringify(webhook('deployment')));
  const wrapped = [process.execPath, '--eval', 'console.log(process.env.DEPLOYMENT_ID)'];
  const { stdout } = await world.run(['deployment-status', '--event', file, '--', ...wrapped]);
  expect(stdout).toBe(`${String(world.github.repository.deployments.at(-1)?.id)}\n`);
  expect(world.states()).toEqual(['in_progress', 'success']);
});

test('stdin may arrive late', async () => {
  const body = JSON.stringify(webhook('deployment'));
  const { code } = await world.run([...SUCCESS, '--event', '-'], {
    onStart: ({ stdin }) => {
      stdin?.write(body.slice(0, 100));
      setTimeout(() => stdin?.end(body.slice(100)), 800);
    },
    stdin: null,
  });
  expect(code).toBe(0);
  expect(world.states()).toEqual(['success']);
});

test.each([[], ['--json']])('no output controls the terminal: %s', async (...flags) => {
  const payload = webhook('deployment');
  const ref = '\u001b]52;c;ZXZpbA==\u0007\u009b2J';
  Object.assign(payload.deployment, { ref });
  const file = world.file(JSON.stringify(payload));
  const { code, stdout } = await world.run([...SUCCESS, '--event', file, ...flags]);
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(stdout).toContain(String.raw`\u001b]52;c;ZXZpbA==\u0007\u009b2J`);
  expect(code).toBe(0);
});

test('two options cannot both read stdin', async () => {
  const { code, stderr } = await world.run([...SUCCESS, '--event=-', '--token-file=-']);
  expect(stderr).toContain('Only one option can read stdin');
  expect(code).toBe(2);
});

test('the token is not sent to a server that only the webhook names', async () => {
  const payload = webhook('deployment');
  payload.deployment.url = `https://evil.example/repos/${REPOSITORY}/deployments/1`;
  const { code, stderr } = await world.run([
    ...SUCCESS,
    '--event',
    world.file(JSON.stringify(payload)),
  ]);
  expect(stderr).toContain('comes from "https://evil.example", but requests go to');
  expect(code).toBe(2);
  expect(world.github.requests).toEqual([]);
});

test.each([
  ['a body that is not JSON', '{'],
  ['another webhook', JSON.stringify({ ref: 'main', repository: { full_name: 'a/b' } })],
])('%s is rejected', async (_, body) => {
  const { code, stderr } = await world.run([...SUCCESS, '--event', world.file(body)]);
  expect(stderr).toContain(
    'The file passed to `--event` is not the body of a deployment or deployment_status webhook',
  );
  expect(code).toBe(2);
});
