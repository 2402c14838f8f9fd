import { describe, expect, test } from '@jest/globals';
import { payloadOf, type Payload } from '../../simulator/github/webhook-payload.ts';
import { commandWorld, REPOSITORY } from './command-world.ts';

const world = commandWorld();

/** The webhook of a deployment that is there, on the simulated server. */
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
  test.each(['FILE', '-'])('names the deployment and its repository: --event %s', async (from) => {
    const body = JSON.stringify(webhook(name));
    const file = from === '-' ? '-' : world.file(body);
    const { code, stderr } = await world.run([...SUCCESS, '--event', file], { stdin: body });
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    expect(world.states()).toEqual(['success']);
  });
});

test('a command behind -- is about the deployment of the webhook', async () => {
  const file = world.file(JSON.stringify(webhook('deployment')));
  const wrapped = [process.execPath, '--eval', 'console.log(process.env.DEPLOYMENT_ID)'];
  const { stdout } = await world.run(['deployment-status', '--event', file, '--', ...wrapped]);
  expect(stdout).toBe(`${String(world.github.repository.deployments.at(-1)?.id)}\n`);
  expect(world.states()).toEqual(['in_progress', 'success']);
});

test('what stdin holds may take its time', async () => {
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

test.each([[], ['--json']])('no output commands a terminal: %s', async (...flags) => {
  const payload = webhook('deployment');
  const ref = '\u001b]52;c;ZXZpbA==\u0007\u009b2J';
  Object.assign(payload.deployment, { ref });
  const file = world.file(JSON.stringify(payload));
  const { code, stdout } = await world.run([...SUCCESS, '--event', file, ...flags]);
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(stdout).toContain(String.raw`\u001b]52;c;ZXZpbA==\u0007\u009b2J`);
  expect(code).toBe(0);
});

test('stdin is read once', async () => {
  const { code, stderr } = await world.run([...SUCCESS, '--event=-', '--token-file=-']);
  expect(stderr).toContain('Only one option can read stdin');
  expect(code).toBe(2);
});

test('the token goes to no server that only the webhook names', async () => {
  const payload = webhook('deployment');
  payload.deployment.url = `https://evil.example/repos/${REPOSITORY}/deployments/1`;
  const { code, stderr } = await world.run([
    ...SUCCESS,
    '--event',
    world.file(JSON.stringify(payload)),
  ]);
  expect(stderr).toContain('is of the server "https://evil.example", but requests go to');
  expect(code).toBe(2);
  expect(world.github.requests).toEqual([]);
});

test.each([
  ['no JSON', '{'],
  [
    'the webhook of something else',
    JSON.stringify({ ref: 'main', repository: { full_name: 'a/b' } }),
  ],
])('%s is refused', async (_, body) => {
  const { code, stderr } = await world.run([...SUCCESS, '--event', world.file(body)]);
  expect(stderr).toContain('`--event` is no body of the webhook');
  expect(code).toBe(2);
});
