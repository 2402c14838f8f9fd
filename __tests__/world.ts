import { afterEach, beforeEach, expect } from '@jest/globals';
import type { RequestHandler } from 'msw';
import type { Action } from '../lib/step/run-action.ts';
import { mockNetwork } from '../simulator/network/mock-network.ts';
import type { RecordedRequest } from '../simulator/network/recorded-request.ts';
import { readAction } from '../simulator/runner/action-metadata.ts';
import { findLeaks } from '../simulator/runner/find-leaks.ts';
import { createManualClock, type ManualClock } from '../simulator/runner/manual-clock.ts';
import { runInProcess } from '../simulator/runner/run-in-process.ts';
import type { Stage, StageResult } from '../simulator/runner/runner.ts';
import { titlesOf } from './annotations.ts';
import { collectMessages } from './messages/collect-messages.ts';
import { inputVariable, recordInputs } from './record-inputs.ts';

/** The interface of a simulated service. */
type Service = { handlers: RequestHandler[]; requests: RecordedRequest[] };

type WorldOptions<Services> = {
  action: string;
  stages: Action<any>;
  /** Default inputs of each stage. */
  inputs: Record<string, string>;
  /** No stage may print or write any of these. */
  secrets: readonly string[];
  /** Called before each test. */
  createServices: (clock: ManualClock) => Services;
};

/** Result of a stage. */
type ScenarioResult = StageResult & {
  /** As received by the services. */
  requests: RecordedRequest[];
  /** The variables of the inputs read, such as `INPUT_API_KEY`. */
  inputsRead: Set<string>;
};

/** The stages of an action, and a clock controlled by the test. */
type Stages = {
  clock: ManualClock;
  /** Runs a stage, by default `main`, in this process. */
  step(inputs?: Record<string, string>, stage?: Partial<Stage>): Promise<ScenarioResult>;
  /** Runs the post stage with the state that the main stage saved. */
  post(
    main: Pick<StageResult, 'state'>,
    jobStatus?: Stage['jobStatus'],
    inputs?: Record<string, string>,
  ): Promise<ScenarioResult>;
};

/** An action and its simulated services. */
export type World<Services> = Services & Stages;

/** A fresh world for each test of a file; its members exist only while a test runs. */
export function worldPerTest<Services extends Record<string, Service>>(
  options: WorldOptions<Services>,
): World<Services> {
  const world = {} as World<Services>;
  const network = mockNetwork();
  const declared = new Set(Object.keys(readAction(options.action).inputs).map(inputVariable));
  const results: StageResult[] = [];
  beforeEach(() => {
    const clock = createManualClock();
    const services = options.createServices(clock);
    network.enable();
    network.use(...Object.values(services).flatMap(({ handlers }) => handlers));
    const step: Stages['step'] = async (inputs = {}, stage = {}) => {
      const requests = recordFromNow(Object.values(services));
      const given = { ...stage, action: options.action, inputs: { ...options.inputs, ...inputs } };
      const inputsRead = new Set<string>();
      const stages = recordInputs(options.stages, inputsRead);
      const result = await runInProcess(stages, given, clock);
      results.push(result);
      collectMessages(options.action, result);
      expect(options.secrets.flatMap((secret) => findLeaks(result, secret))).toEqual([]);
      for (const title of titlesOf(result)) expect(title).toMatch(/^\S.{0,98}\S$/u);
      expect([...inputsRead].filter((variable) => !declared.has(variable))).toEqual([]);
      return { ...result, requests: requests(), inputsRead };
    };
    const post: Stages['post'] = ({ state }, jobStatus = 'success', inputs = {}) =>
      step(inputs, { stage: 'post', state, jobStatus });
    Object.assign(world, services, { clock, step, post });
  });
  afterEach(() => {
    network.resetHandlers();
    network.disable();
    for (const result of results.splice(0)) result.dispose();
  });
  return world;
}

function recordFromNow(services: readonly Service[]): () => RecordedRequest[] {
  const before = services.map(({ requests }) => requests.length);
  return () => services.flatMap(({ requests }, index) => requests.slice(before[index]));
}

/** The requests as `METHOD path`, without their common prefix. */
export function callsOf({ requests }: Pick<Service, 'requests'>, sharedPath: string): string[] {
  return requests.map(({ method, path }) => `${method} ${path.replace(sharedPath, '')}`);
}
