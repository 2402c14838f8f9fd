import { expect, test } from '@jest/globals';
import { createManualClock } from '../../../simulator/runner/manual-clock.ts';
import { runInProcess } from '../../../simulator/runner/run-in-process.ts';
import { StepError } from '../../../lib/step/errors/step-error.ts';
import { foreignCommands } from '../../fuzz/runner-log.ts';
import { errorsOf, titlesOf } from '../../annotations.ts';

test.each([
  ['an error', new TypeError('x is not a function'), 'x is not a function'],
  ['anything else', 'a text', 'a text'],
])(
  '%s that is unexpected is reported on one line, with its stack only at debug level',
  async (_, thrown, reason) => {
    const result = await runInProcess(
      {
        defaults: {},
        main: () => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- non-errors must be reported, too
          throw thrown;
        },
      },
      { action: 'trigger-deploy' },
      createManualClock(),
    );
    result.dispose();
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([`This is a bug in the action. Please report it (${reason})`]);
    expect(titlesOf(result)).toEqual(['Bug in the action']);
    expect(result.log.replace(/^::debug::.*$/m, '')).not.toMatch(/\bat .*:\d+:\d+/);
    expect(result.log).toContain('::debug::');
  },
);

test.each([
  ['octo-org/deploy-actions', ' at https://github.com/octo-org/deploy-actions/issues'],
  ['', ''],
  ['evil](https://evil.example)/x', ''],
])('a bug is to be reported where the action %j is from', async (repository, where) => {
  const main = (): never => {
    throw new TypeError('x');
  };
  const env = { GITHUB_ACTION_REPOSITORY: repository };
  const stage = { action: 'trigger-deploy', env };
  const result = await runInProcess({ defaults: {}, main }, stage, createManualClock());
  result.dispose();
  expect(errorsOf(result)).toEqual([`This is a bug in the action. Please report it${where} (x)`]);
});

test('a title is redacted, short, on one line, and not a command', async () => {
  const result = await runInProcess(
    {
      defaults: {},
      main: ({ redactor }) => ({
        run: () => {
          redactor.add('hunter2-hunter2');
          return Promise.reject(new StepError('No.'));
        },
        explain: ({ message }) => ({
          title: ` a,b: hunter2-hunter2\r\n::error::evil\u2028##[error]${'x'.repeat(200)}`,
          message,
        }),
      }),
    },
    { action: 'trigger-deploy' },
    createManualClock(),
  );
  result.dispose();
  const [title = ''] = titlesOf(result);
  expect(title).toMatch(/^a,b: \*\*\* : :error::evil ## \[error\]x+…$/);
  expect(title).toHaveLength(100);
  expect(errorsOf(result)).toEqual(['No.']);
  expect(foreignCommands(result.log)).toEqual([]);
});
