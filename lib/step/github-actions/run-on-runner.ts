import { thrownMessage } from '../../thrown-message.ts';
import * as core from '@actions/core';
import { once } from 'node:events';
import { basename } from 'node:path';
import { systemClock, type Clock } from '../../clock.ts';
import { ActionError } from '../errors/action-error.ts';
import type { Host } from '../host.ts';
import type { LogSink } from '../log.ts';
import { runAction, type Action } from '../run-action.ts';
import { readWorkflowEvent } from '../workflow-event.ts';
import { writeOutputs } from './write-outputs.ts';
import { writeSummary } from './write-summary.ts';

/** Runs the stage for which the runner started this process. Never throws. */
export async function runOnRunner<InputName extends string>(
  action: Action<InputName>,
  clock: Clock = systemClock,
): Promise<void> {
  // The post stage starts from its own file, which loads the bundle of both stages.
  const stage = basename(process.argv[1] ?? '') === 'post.js' ? 'post' : 'main';
  const failed = await runAction(action, stage, createHost(process.env), clock);
  // A failure at the end of a job is only a warning.
  if (failed !== undefined && stage === 'main') process.exitCode = core.ExitCode.Failure;
}

/** Logs a step as workflow commands on stdout. */
export const runnerLog: LogSink = {
  debug: core.debug,
  info: core.info,
  notice: core.notice,
  startGroup: core.startGroup,
  endGroup: core.endGroup,
  warning: core.warning,
  error: core.error,
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
};

function createHost(env: NodeJS.ProcessEnv): Host {
  return {
    env,
    // SIGTERM comes 7.5 s after SIGINT, and the kill after 2.5 s more:
    // https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
    signals: ['SIGINT', 'SIGTERM'],
    readEvent: () => readWorkflowEvent(env),
    getInput: core.getInput,
    givenNames: () =>
      Object.keys(env)
        .filter((variable) => variable.startsWith('INPUT_'))
        .map((variable) => variable.slice('INPUT_'.length).toLowerCase()),
    sink: runnerLog,
    mask: core.setSecret,
    setOutput: (name, value) =>
      writeFile(`the output \`${name}\``, () => core.setOutput(name, value)),
    setOutputs(outputs) {
      const [first, ...others] = Object.keys(outputs);
      if (first === undefined) return;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      writeFile(`the output \`${first}\`${more}`, () =>
        writeOutputs(outputs, env['GITHUB_OUTPUT'] ?? ''),
      );
    },
    writeSummary: (markdown) => writeSummary(markdown, env, runnerLog),
    saveState: (name, value) =>
      writeFile('the state for the post stage', () => core.saveState(name, value)),
    getState: core.getState,
  };
}

/** Writes a file that the runner reads. The disk may be full, or the file missing or changed by another step. */
function writeFile(what: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    const reason = thrownMessage(cause);
    throw new ActionError(
      `Could not write ${what}: ${reason}. Check the disk space of the runner, and that no step changes \`GITHUB_OUTPUT\` or \`GITHUB_STATE\`.`,
      { title: 'Outputs not written', cause },
    );
  }
}
