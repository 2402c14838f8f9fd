import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { foreignCommands } from '../fuzz/runner-log.ts';
import { carpathianWorld } from './carpathian-world.ts';

const world = carpathianWorld();

const stillLines = ({ log }: { log: string }): string[] =>
  log.split('\n').filter((line) => line.startsWith('Still'));

test('an unchanged status is logged once per minute, with the remaining time', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'queued' },
    { afterMs: 150_000, status: 'running' },
    { afterMs: 170_000, status: 'success' },
  ]);
  const result = await world.step({ timeout: '30m', logs: 'none' });
  expect(stillLines(result)).toEqual([
    'Still "queued" after 1m (timeout in 29m)',
    'Still "queued" after 2m (timeout in 28m)',
  ]);
});

test('a growing log shows progress and restarts the minute', async () => {
  const line = (afterMs: number) => ({ afterMs, line: `at ${afterMs}` });
  world.carpathian.script = scripted(
    [
      { afterMs: 0, status: 'running' },
      { afterMs: 100_000, status: 'success' },
    ],
    [line(30_000), line(70_000)],
  );
  expect(stillLines(await world.step({ timeout: '30m' }))).toEqual([]);
  const hidden = await world.step({ timeout: '30m', logs: 'on-failure' });
  expect(stillLines(hidden)).toEqual(['Still "running" after 1m (timeout in 29m)']);
});

test('a line about the wait is outside the group of the log', async () => {
  world.carpathian.script = scripted(
    [
      { afterMs: 0, status: 'running' },
      { afterMs: 90_000, status: 'success' },
    ],
    [{ afterMs: 0, line: 'one' }],
  );
  const { log } = await world.step({ timeout: '30m' });
  expect(log).toMatch(/::group::[^]*one\n::endgroup::\nStill "running" after/);
});

test('without a response, no status is claimed', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'queued' }]);
  world.carpathian.faults.add('status', () => undefined);
  world.carpathian.faults.add('status', refusal(502, 'x'), 1_000);
  const result = await world.step({ timeout: '3m', logs: 'none' });
  const lines = stillLines(result);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^Still no status from Carpathian after /);
});

test('a hostile status is quoted on one line, and not a command', async () => {
  world.carpathian.script = {
    ...scripted([{ afterMs: 0, status: '' }]),
    answer: () => HttpResponse.json({ status: 'pending\n::error::evil ##[x]' }),
  };
  const result = await world.step({ timeout: '90s', logs: 'none' });
  expect(stillLines(result)).toEqual([
    'Still "pending\\n::error::evil ## [x]" after 1m (timeout in 30s)',
  ]);
  expect(foreignCommands(result.log)).toEqual([]);
});
