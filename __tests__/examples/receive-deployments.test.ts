import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';

const EXAMPLE = join(ROOT, 'examples', 'outside', 'receive-deployments.mjs');
const SECRET = 'It’s a secret to everybody';
const BODY = JSON.stringify(payloadOf('deployment'));

/** Replaces the command: prints its arguments and the secret, and saves its stdin. */
const STUB = `#!/bin/sh
printf 'called with:%s\\n' "$(printf ' %s' "$@")"
printf 'secret:%s\\n' "$WEBHOOK_SECRET"
cat > "$STUB_STDIN"
echo done
`;

let folder: string;
let server: ChildProcess;
let output: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receive-'));
  writeFileSync(join(folder, 'deploy-actions'), STUB);
  chmodSync(join(folder, 'deploy-actions'), 0o755);
  output = '';
  server = spawn(process.execPath, [EXAMPLE, './deploy.sh', '--fast'], {
    env: {
      PATH: [folder, dirname(process.execPath), process.env['PATH']].join(delimiter),
      WEBHOOK_SECRET: SECRET,
      PORT: '0',
      STUB_STDIN: join(folder, 'stdin'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  [url = ''] = await printed(/http:\S+/);
});

afterEach(async () => {
  const closed = once(server, 'close');
  server.kill();
  await closed;
  rmSync(folder, { recursive: true });
});

/** Waits until the server or its command has printed text that matches. */
async function printed(pattern: RegExp): Promise<string[]> {
  for (;;) {
    const match = pattern.exec(output);
    if (match !== null) return [...match];
    if (server.stdout !== null) await once(server.stdout, 'data');
  }
}

function sign(body: string, secret = SECRET): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

async function deliver(signature: string | undefined, event = 'deployment'): Promise<number> {
  const headers = new Headers({ 'x-github-event': event, connection: 'close' });
  if (signature !== undefined) headers.set('x-hub-signature-256', signature);
  return (await fetch(url, { method: 'POST', body: BODY, headers })).status;
}

test('the command gets a signed deployment unchanged, and not the secret', async () => {
  expect(await deliver(sign(BODY))).toBe(202);
  await printed(/done/);
  expect(output).toContain('called with: deployment-status --event - -- ./deploy.sh --fast\n');
  expect(output).toContain('secret:\n');
  expect(readFileSync(join(folder, 'stdin'), 'utf8')).toBe(BODY);
});

test.each([
  ['no signature', undefined],
  ['another secret', sign(BODY, 'guessed')],
  ['another body', sign(`${BODY} `)],
  ['a truncated signature', sign(BODY).slice(0, -1)],
  ['SHA-1', `sha1=${createHmac('sha1', SECRET).update(BODY).digest('hex')}`],
  ['an empty signature', 'sha256='],
])('a delivery with %s is rejected, and starts nothing', async (_, signature) => {
  expect(await deliver(signature)).toBe(401);
  // Only this delivery starts the command.
  expect(await deliver(sign(BODY))).toBe(202);
  await printed(/done/);
  expect(output.match(/called with/g)).toHaveLength(1);
});

test('another event is accepted, and starts nothing', async () => {
  expect(await deliver(sign(BODY), 'ping')).toBe(202);
  expect(await deliver(sign(BODY))).toBe(202);
  await printed(/done/);
  expect(output.match(/called with/g)).toHaveLength(1);
});
