import { createSimulatedCarpathian, scripted } from '../../simulator/carpathian/carpathian.ts';
import { createSimulatedGithub } from '../../simulator/github/github.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { mockNetwork } from '../../simulator/network/mock-network.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import { DEFAULTS } from '../../trigger-deploy/contract.ts';
import { main } from '../../trigger-deploy/main.ts';

const KEY = 'cpk_bench';
const TOKEN = 'ghs_bench';

/** Measurements of a step that waited for a deployment to finish. */
export type Followed = {
  /** Requests for the status, and for the log. */
  looks: number;
  logReads: number;
  githubCalls: number;
  /** From the end of the deployment to the end of the step, in seconds. */
  delaySeconds: number;
};

/**
 * Follows a deployment of the given duration, which logs a line per second, in virtual time.
 * Requests take no time, so all delay is the action's own.
 *
 * @throws Error if the step does not succeed
 */
export async function followDeployment(
  endSeconds: number,
  options: Record<string, string>,
): Promise<Followed> {
  const clock = createManualClock();
  const carpathian = createSimulatedCarpathian(clock);
  carpathian.keys.add(KEY);
  const lines = Array.from({ length: Math.ceil(endSeconds) }, (_, second) => ({
    afterMs: second * 1_000,
    line: `${String(second).padStart(5)} ${'x'.repeat(73)}`,
  }));
  const end = { afterMs: endSeconds * 1_000, status: 'success' };
  carpathian.script = scripted([{ afterMs: 0, status: 'running' }, end], lines);
  const github = createSimulatedGithub(clock, 'https://api.github.com', []);
  github.access.tokens.set(TOKEN, 'write');
  const network = mockNetwork(...carpathian.handlers, ...github.handlers);
  network.enable();
  const inputs = { api_key: KEY, token: TOKEN, timeout: '2h', ...options };
  const result = await runInProcess(
    { defaults: DEFAULTS, main },
    { action: 'trigger-deploy', inputs },
    clock,
  );
  network.disable();
  result.dispose();
  if (result.exitCode !== 0) throw new Error(`The step failed:\n${result.log}`);
  const count = (part: string): number =>
    carpathian.requests.filter(({ path }) => path.includes(`/${part}/`)).length;
  // The deployment started at 0 on the clock.
  const delaySeconds = clock.now() / 1_000 - endSeconds;
  const looks = count('status');
  return { looks, logReads: count('logs'), githubCalls: github.requests.length, delaySeconds };
}
