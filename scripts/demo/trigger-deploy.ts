import { HttpResponse } from 'msw';
import { systemClock } from '../../lib/clock.ts';
import { createSimulatedCarpathian, scripted } from '../../simulator/carpathian/carpathian.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { runStage, type StageResult } from '../../simulator/runner/runner.ts';
import { createSimulatedSite } from '../../simulator/site/site.ts';
import { createLogView } from './log-view.ts';
import { serveWatched } from './requests-view.ts';

const KEY = 'cpk_demo_0123456789abcdef';
const TOKEN = 'ghs_demo_0123456789abcdef';

// Valid in a commit message, but each of these lines breaks or executes something in a hand-written
// curl call.
const MESSAGE = `Say "hello" to O'Neil

$(echo pwned) \`id\` \${HOME}
::set-output name=conclusion::hacked
::error::not an error`;

const LOG = [
  { afterMs: 300, line: 'Before Deploy: php artisan down' },
  { afterMs: 700, line: 'git fetch && git checkout main && git pull' },
  { afterMs: 1_200, line: '::error::a line of the server that looks like a command' },
  { afterMs: 1_700, line: '\u001b[32madded 412 packages in 2s' },
];
const BREAKS = {
  afterMs: 2_400,
  line: 'src/cart.ts:48:17 - error TS2339: Property "total" does not exist.',
};

const STATES = [
  { afterMs: 0, status: 'queued' },
  { afterMs: 900, status: 'building' },
];

function pushPayload(): unknown {
  const payload = payloadOf('push', ({ ref }: { ref: string }) => ref === 'refs/heads/master') as {
    head_commit: { message: string };
  };
  payload.head_commit.message = MESSAGE;
  return payload;
}

/** What the demo shows of a step. */
export type Shown = { title: string; summary: string; exitCode: number | null };

/**
 * Runs a step that deploys, mirrors the deployment to GitHub and verifies the result, against a
 * Carpathian, a GitHub and an app in this process.
 *
 * @param status final status of the deployment
 */
export async function showTriggerDeploy(
  title: string,
  status: 'success' | 'failed',
  show: (line: string) => void,
): Promise<Shown> {
  const carpathian = createSimulatedCarpathian(systemClock);
  carpathian.keys.add(KEY);
  carpathian.script = scripted(
    [...STATES, { afterMs: 6_500, status }],
    status === 'failed' ? [...LOG, BREAKS] : LOG,
  );
  const github = createSimulatedGithub(systemClock);
  github.access.tokens.set(TOKEN, 'write');
  const site = createSimulatedSite();
  // The app takes a moment to start.
  site.faults.add('get', () => ({ answer: HttpResponse.text('', { status: 502 }) }));
  const requests: string[] = [];
  const note = (line: string): void => {
    requests.push(line);
  };
  const servers = [
    await serveWatched('carpathian', carpathian.handlers, note),
    await serveWatched('github', github.handlers, note),
    await serveWatched('site', site.handlers, note),
  ] as const;
  const [api, hub, app] = servers;
  const result = await runStage({
    action: 'trigger-deploy',
    inputs: {
      api_key: KEY,
      api_url: api.url,
      token: TOKEN,
      poll_interval: '1s',
      environment: 'production',
      environment_url: 'https://example.com',
      verify_url: `${app.url}/health`,
      verify_interval: '1s',
    },
    env: { GITHUB_API_URL: hub.url, NO_COLOR: '' },
    event: { name: 'push', payload: pushPayload() },
    onLog: createLogView((line) => show(`  ${line}`)),
  });
  for (const server of servers) await server.close();
  result.dispose();
  showEnd(result, requests, github, show);
  return { title, summary: result.summary, exitCode: result.exitCode };
}

function showEnd(
  { exitCode, outputs }: StageResult,
  requests: readonly string[],
  github: SimulatedGithub,
  show: (line: string) => void,
): void {
  show('\nThe requests:\n');
  for (const line of requests) show(`  ${line}`);
  show('\nWhat GitHub shows:\n');
  for (const { state, description } of github.repository.deployments[0]?.statuses ?? []) {
    show(`  ${state.padEnd(12)}${description}`);
  }
  show(`\nIt ends with exit code ${exitCode}, and these outputs:\n`);
  for (const [name, value] of Object.entries(outputs)) show(`  ${name}: ${value}`);
}
