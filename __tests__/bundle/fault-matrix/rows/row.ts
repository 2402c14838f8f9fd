import type { RequestHandler } from 'msw';
import type { Stage } from '../../../../simulator/runner/runner.ts';
import type { Group } from '../kinds.ts';
import type { Verdicts } from '../verdicts/verdict.ts';

/** The setup for a request: working services, and a step that sends the request. */
export type World = {
  /** The faulty service. */
  handlers: RequestHandler[];
  /** Another service, which works. */
  others?: RequestHandler[];
  /** The step for services at these URLs. */
  stage: (url: string, othersUrl: string) => Stage;
  /** How often the request took effect, if it has one; at most 1 for an idempotent one. */
  effects?: () => number;
};

/** A request of an action: a row of the matrix. */
export type FaultyCallRow = {
  /** `client.function` that sends it. */
  name: string;
  /** Where in the action. */
  place: string;
  /** The request as `METHOD /path`. */
  call: RegExp;
  /** The last request before it, when an outage starts; undefined: there is none. */
  after?: RegExp;
  /** An earlier request that is processed but gets a 502, which leads to this one. */
  failed?: RegExp;
  verdicts: Verdicts;
  /** What happened, if this client words it differently. */
  words?: Partial<Record<Group, RegExp>>;
  arrange: () => World;
};

/** The secret of every world, with characters that URI and base64 encoding change. */
export const SECRET = 'cpk_4f+9/c0ffee=Zm9v';
