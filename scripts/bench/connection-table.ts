import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulatedCarpathian, scripted } from '../../simulator/carpathian/carpathian.ts';
import { createSimulatedGithub } from '../../simulator/github/github.ts';
import { makeCertificate, type Certificate } from '../../simulator/network/certificate.ts';
import { serve } from '../../simulator/network/serve.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { runStage, type Stage } from '../../simulator/runner/runner.ts';
import type { Table } from './table.ts';

const HOST = 'localhost';
const KEY = 'cpk_bench';
const TOKEN = 'ghs_bench';
const NODE_ARGS = ['--import', join(ROOT, 'simulator/runner/virtual-time.ts')];
const FOLLOWED_MS = 26_000;

type Handlers = Parameters<typeof serve>[0];
type Step = { name: string; handlers: Handlers; stage: (url: string) => Stage };

/** Counts the connections that a step makes to a service over TLS. */
export async function connectionTable(): Promise<Table> {
  const certificate = await makeCertificate(HOST);
  const rows: string[][] = [];
  for (const step of [followed(), created()]) rows.push(await rowOf(step, certificate));
  return {
    title: 'Connections',
    intro:
      'Requests and TLS connections of a step, counted by the server. A connection stays open for 5 s and serves further ' +
      'requests; without that, each request would cost two more round trips. Polls are 5 s apart or more, so each opens a ' +
      'new one, which then also reads the log: many servers close a connection that has been idle for longer.',
    columns: ['step', 'requests', 'connections'],
    rows,
  };
}

/** A deployment of 26 s, in virtual time: the clock of the server moves with each poll. */
function followed(): Step {
  const clock = createManualClock();
  const carpathian = createSimulatedCarpathian(clock);
  carpathian.keys.add(KEY);
  carpathian.script = scripted([
    { afterMs: 0, status: 'running' },
    { afterMs: FOLLOWED_MS, status: 'success' },
  ]);
  carpathian.onCall = (endpoint) => {
    if (endpoint === 'status') clock.advance(5_000);
  };
  return {
    name: '`trigger-deploy`, a deployment of 26 s',
    handlers: carpathian.handlers,
    stage: (url) => ({
      action: 'trigger-deploy',
      inputs: { api_key: KEY, api_url: url },
      nodeArgs: NODE_ARGS,
    }),
  };
}

function created(): Step {
  const github = createSimulatedGithub(createManualClock(), '*', []);
  github.access.tokens.set(TOKEN, 'write');
  return {
    name: '`deployment-status`, a new deployment and its first status',
    handlers: github.handlers,
    stage: (url) => ({
      action: 'deployment-status',
      inputs: { token: TOKEN, environment: 'production', ref: 'main' },
      env: { GITHUB_API_URL: url },
    }),
  };
}

async function rowOf({ name, handlers, stage }: Step, certificate: Certificate): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const NODE_EXTRA_CA_CERTS = join(folder, 'ca.pem');
  writeFileSync(NODE_EXTRA_CA_CERTS, certificate.cert);
  let requests = 0;
  let connections = 0;
  const server = await serve(
    handlers,
    { ...certificate, origin: `https://${HOST}` },
    (_, isKept) => {
      requests += 1;
      if (!isKept) connections += 1;
      return undefined;
    },
  );
  const { env, ...rest } = stage(`https://${HOST}:${server.port}`);
  const result = await runStage({ ...rest, env: { ...env, NODE_EXTRA_CA_CERTS } });
  result.dispose();
  await server.close();
  rmSync(folder, { recursive: true });
  if (result.exitCode !== 0) throw new Error(`The step failed:\n${result.log}`);
  return [name, String(requests), String(connections)];
}
