import { expect } from '@jest/globals';
import { decodeEntities, holdsSecret } from '../simulator/runner/find-leaks.ts';
import { printedBy, summariesOf } from './act-log.ts';
import { runInAct, type Run, type RunResult } from './act.ts';
import { REPOSITORY, SECRETS, startServices, type Services } from './services.ts';

/** The services, and workflow runs that use them. */
export type World = Services & {
  /** The requests without log requests and repeated polls. */
  steps(): string[];
  /** State history of a GitHub deployment. */
  statesOf(id: number): string[] | undefined;
  run(workflow: string, run: Pick<Run, 'event' | 'payload'> & Partial<Run>): Promise<RunResult>;
};

/** Starts the services. Every run is searched for secrets. */
export async function startWorld(): Promise<World> {
  const services = await startServices();
  return {
    ...services,
    steps: () =>
      services.calls
        .filter((call) => !call.startsWith('carpathian GET /logs/'))
        .filter((call, index, calls) => call !== calls[index - 1]),
    statesOf: (deploymentId) =>
      services.github.repository.deployments
        .find(({ id }) => id === deploymentId)
        ?.statuses.map(({ state }) => state),
    async run(workflow, run) {
      const result = await runInAct({
        workflow,
        secrets: SECRETS,
        ...run,
        env: {
          ...services.env,
          GITHUB_REPOSITORY: REPOSITORY,
          GITHUB_RUN_ID: '1658821493',
          ...run.env,
        },
      });
      expect(leaksOf(result)).toEqual([]);
      return result;
    },
    async close() {
      await services.close();
      expect(services.github.violations).toEqual([]);
      expect(services.strangers()).toEqual([]);
    },
  };
}

/** Names of the secrets that occur in a run's log, outputs, summaries or files. */
export function leaksOf({ output, entries, files }: RunResult): string[] {
  // A secret may only occur in the command that masks it.
  const shown = entries.filter(({ command }) => command !== 'add-mask');
  const texts = [
    output
      .split('\n')
      .filter((line) => !line.includes('"command":"add-mask"'))
      .join('\n'),
    JSON.stringify(shown),
    printedBy(shown),
    ...summariesOf(shown).map(decodeEntities),
    ...files,
  ];
  return Object.entries(SECRETS)
    .filter(([, secret]) => texts.some((text) => holdsSecret(text, secret)))
    .map(([name]) => name);
}
