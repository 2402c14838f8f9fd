import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../simulator/network/certificate.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { runStage, type StageResult } from '../../simulator/runner/runner.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import { send, type Wire } from '../../simulator/network/wire-fault.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { SECRET, type FaultyCallRow } from './fault-calls.ts';
import type { FaultKind, Outage } from './fault-kinds.ts';
import type { Verdict } from './fault-verdicts.ts';

/** What all cells share. */
export type Laboratory = {
  /** For simulated.invalid: one that the steps trust, and one that nobody trusts. */
  trusted: Certificate;
  untrusted: Certificate;
  /** Files that live as long as the suite; `ca.pem` is the trusted certificate. */
  folder: string;
};

/** What was seen of a cell. */
type Sight = {
  result: StageResult;
  /** How often the call in question was made. */
  requests: number;
  /** Hosts that were called and are not ours. */
  strangers: string[];
  /** How often it had its effect, where it has one. */
  effects: number | undefined;
  hung: boolean;
};

// On a busy machine a process takes seconds; one that hangs takes for ever.
const HANG_MS = 60_000;
const MAX_GROWTH_BYTES = 200 * 1024 * 1024;
const OUR_HOSTS = ['127.0.0.1', 'simulated.invalid'];

/** Runs a cell of the matrix; returns what did not hold. */
export async function runCell(
  row: FaultyCallRow,
  kind: FaultKind,
  laboratory: Laboratory,
): Promise<string[]> {
  const sight = await look(row, kind, laboratory);
  const faults = judge(sight, row, kind);
  sight.result.dispose();
  const log = sight.result.log.slice(-2_000);
  return faults.map((fault) => `${kind.name}: ${fault}\n${log}`);
}

async function look(row: FaultyCallRow, kind: FaultKind, lab: Laboratory): Promise<Sight> {
  const world = row.arrange();
  const files = mkdtempSync(join(lab.folder, 'cell-'));
  const [down, requestLog] = [join(files, 'names-down'), join(files, 'requests')];
  const child: { process?: ChildProcess } = {};
  const outage = typeof kind.fault === 'string' ? kind.fault : undefined;
  const secure = outage === 'dns' || outage === 'tls';
  const begin = (): void => {
    beginOutage(outage, server, { down, untrusted: lab.untrusted });
  };
  const wire = wireOf(row, kind, { begin, child: () => child.process });
  const tls = { ...lab.trusted, origin: 'https://simulated.invalid' };
  const server = await serve(world.handlers, secure ? tls : undefined, wire);
  const others = await serve(world.others ?? []);
  const url = secure ? `${server.url}:${server.port}` : server.url;
  if (row.after === undefined) begin();
  const { env, ...stage } = world.stage(url, others.url);
  const preloads = [
    'runner/virtual-time',
    'network/request-log',
    ...(secure ? ['network/name-service'] : []),
  ];
  if (kind.group === 'huge') preloads.push('runner/report-memory');
  let hung = false;
  const watch = setTimeout(() => {
    hung = child.process?.kill('SIGKILL') ?? false;
  }, HANG_MS);
  const result = await runStage({
    ...stage,
    env: {
      ...env,
      REQUEST_LOG: requestLog,
      NAME_SERVICE_DOWN: down,
      NODE_EXTRA_CA_CERTS: join(lab.folder, 'ca.pem'),
      // Half of what a process takes is to compile the bundle.
      NODE_COMPILE_CACHE: join(lab.folder, 'compiled'),
    },
    nodeArgs: preloads.flatMap((name) => ['--import', preload(name)]),
    onStart: (process) => (child.process = process),
  });
  clearTimeout(watch);
  await Promise.all([server.close(), others.close()]);
  const lines = existsSync(requestLog) ? readFileSync(requestLog, 'utf8').trim().split('\n') : [];
  const made = lines.map((line) => line.split(' '));
  return {
    result,
    requests: made.filter(([method, , path]) => row.call.test(`${method} ${path}`)).length,
    strangers: made.flatMap(([, host = '']) => (OUR_HOSTS.includes(host) ? [] : [host])),
    effects: world.effects?.(),
    hung,
  };
}

function preload(name: string): string {
  return join(import.meta.dirname, '../../simulator', `${name}.ts`);
}

function beginOutage(
  outage: Outage | undefined,
  server: SimulatorServer,
  { down, untrusted }: { down: string; untrusted: Certificate },
): void {
  if (outage === 'refused') server.stopListening();
  if (outage === 'tls') server.present(untrusted);
  if (outage === 'dns') writeFileSync(down, '');
}

function wireOf(
  { call: ours, after, failed }: FaultyCallRow,
  { fault }: FaultKind,
  { begin, child }: { begin: () => void; child: () => ChildProcess | undefined },
): Wire {
  return (call) => {
    if (after?.test(call) === true) begin();
    if (failed?.test(call) === true) {
      const answer = { status: 502, headers: { 'content-type': 'application/json' } };
      return { afterEffect: (outgoing) => send(outgoing, answer, '{"message":"Bad Gateway"}') };
    }
    // Where a redirect led to.
    if (!ours.test(call) || /[?&]moved$/.test(call) || typeof fault === 'string') return undefined;
    const [method = '', path = ''] = call.split(' ');
    return fault({ method, path, secret: SECRET, child });
  };
}

function judge(sight: Sight, row: FaultyCallRow, kind: FaultKind): string[] {
  const { result, requests, effects = 0, hung, strangers } = sight;
  const ofItsOwn = kind.name === '500' ? row.verdicts['500'] : undefined;
  const verdict = ofItsOwn ?? row.verdicts[kind.group];
  const [least, most] = typeof verdict[0] === 'number' ? [verdict[0], verdict[0]] : verdict[0];
  const exit = verdict[1] === 'error' ? 1 : 0;
  const claims: [boolean, string][] = [
    [!hung, 'it hung'],
    [requests >= least && requests <= most, `${requests} requests, not ${least} to ${most}`],
    [result.exitCode === exit, `exit code ${String(result.exitCode)}, not ${exit}`],
    [effects <= 1, `it was done ${effects} times`],
    [sight.effects !== 0 || verdict[1] !== 'none', 'it was not done, and nobody is told'],
    [findLeaks(result, SECRET).length === 0, `a secret in ${findLeaks(result, SECRET).join()}`],
    [strangers.length === 0, `a call to ${strangers.join()}`],
    [!/^ {4}at /m.test(result.log), 'a stack'],
    [growthOf(result, kind) < MAX_GROWTH_BYTES, `${growthOf(result, kind)} bytes of memory`],
  ];
  const broken = claims.filter(([holds]) => !holds).map(([, text]) => text);
  return [...broken, ...judgeWords(result, verdict, row.words?.[kind.group] ?? kind.words)];
}

/** Whether a person is told what happened and what to do, and where. */
function judgeWords(result: StageResult, [, channel, remedy]: Verdict, words: RegExp): string[] {
  const told = {
    error: errorsOf(result),
    warning: warningsOf(result),
    notice: noticesOf(result),
    log: [result.log],
    none: [],
  };
  const faults: string[] = [];
  const errors = channel === 'error' ? 1 : 0;
  if (told.error.length !== errors) faults.push(`${told.error.length} errors, not ${errors}`);
  if (channel === 'none' && told.warning.length > 0) faults.push('a warning');
  if (channel === 'none') return faults;
  if (!words.test(result.log)) faults.push(`no words like ${words.source}`);
  const isTold = told[channel].some((text) => (remedy ?? words).test(text.replaceAll('\n', ' ')));
  if (!isTold) faults.push(`no ${channel} like ${(remedy ?? words).source}`);
  return faults;
}

/** By how many bytes the memory grew, where that is measured. */
function growthOf({ log }: StageResult, { group }: FaultKind): number {
  if (group !== 'huge') return 0;
  const [, peak = NaN, start = NaN] = /^peak memory (\d+) start (\d+)$/m.exec(log) ?? [];
  return Number(peak) - Number(start);
}
