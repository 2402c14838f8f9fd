import type { RequestHandler } from 'msw';
import type { Stage } from '../../../../simulator/runner/runner.ts';
import type { Group } from '../kinds.ts';
import type { Verdicts } from '../verdicts/verdict.ts';

/** What stands around one call: services as they should be, and a step that makes the call. */
export type World = {
  /** The service that goes wrong. */
  handlers: RequestHandler[];
  /** Another service, which stays as it should be. */
  others?: RequestHandler[];
  /** The step, told where the services are. */
  stage: (url: string, othersUrl: string) => Stage;
  /** How often the call has had its effect, where it has one; at most 1 for one that may be repeated. */
  effects?: () => number;
};

/** One call of an action: a row of the matrix. */
export type FaultyCallRow = {
  /** `client.function` of the code that makes it. */
  name: string;
  /** Where in the action. */
  place: string;
  /** The call, as `METHOD /path`. */
  call: RegExp;
  /** The last call before it, with which an outage begins; left out: there is none. */
  after?: RegExp;
  /** A call before it that is taken but answered with 502, so that this one is made. */
  failed?: RegExp;
  verdicts: Verdicts;
  /** What happened in the words of this client, where they are its own. */
  words?: Partial<Record<Group, RegExp>>;
  arrange: () => World;
};

/** The secret of every world, with characters that look different in URIs and in base64. */
export const SECRET = 'cpk_4f+9/c0ffee=Zm9v';
