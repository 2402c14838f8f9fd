import { expect, test } from '@jest/globals';
import { createManualClock } from '../../../simulator/runner/manual-clock.ts';
import { runInProcess } from '../../../simulator/runner/run-in-process.ts';
import { errorsOf } from '../../annotations.ts';

test.each([
  ['an error', new TypeError('x is not a function'), 'x is not a function'],
  ['anything else', 'a text', 'a text'],
])(
  '%s that nobody expected is told in one line, its stack only for debugging',
  async (_, thrown, reason) => {
    const result = await runInProcess(
      {
        defaults: {},
        main: () => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- what is no error has to be told of, too
          throw thrown;
        },
      },
      { action: 'trigger-deploy' },
      createManualClock(),
    );
    result.dispose();
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([
      `This is a fault of the action itself, please report it: ${reason}`,
    ]);
    expect(result.log.replace(/^::debug::.*$/m, '')).not.toMatch(/\bat .*:\d+:\d+/);
    expect(result.log).toContain('::debug::');
  },
);
