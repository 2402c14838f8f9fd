import { asRecord, isRecord, type JsonRecord } from './json.ts';
import { isPathSegment } from './path-segment.ts';

/** What a status answer says about a deployment, each in the server's own words. */
export type DeploymentAnswer = {
  status?: string;
  /** When it finished, if it did. */
  finishedAt?: string;
  /** Why it failed, or what there is to know. */
  message?: string;
};

// No answer of this API is documented. The names below are the spellings that such services use; each
// is looked for at the top and in the usual wrappers, the innermost first.
const WRAPPERS = ['deployment', 'data', 'result'] as const;
const ID_KEYS = ['deployment_id', 'deploymentId'] as const;
/** Keys that no envelope has. */
const OWN_STATUS_KEYS = ['deployment_status', 'deploymentStatus', 'state'] as const;
/** How envelopes say how the call went: https://github.com/omniti-labs/jsend */
const ENVELOPE_WORDS = ['success', 'ok', 'error', 'fail'];
const FINISH_KEYS = [
  'finished_at',
  'finishedAt',
  'completed_at',
  'completedAt',
  'ended_at',
] as const;
const MESSAGE_KEYS = ['error_message', 'error', 'message', 'detail'] as const;

/** The deployment id that the answer to a trigger holds, or undefined. */
export function readDeploymentId(answer: unknown): string | undefined {
  const places = placesOf(answer);
  return firstText(places, ID_KEYS, isPathSegment) ?? firstText(places, ['id'], isPathSegment);
}

/** Reads the answer of the status endpoint. */
export function readDeploymentAnswer(answer: unknown): DeploymentAnswer {
  const places = placesOf(answer);
  const status = statusOf(asRecord(answer));
  const finishedAt = firstText(places, FINISH_KEYS);
  const message = firstText(places, MESSAGE_KEYS);
  return {
    ...(status === undefined ? {} : { status }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(message === undefined ? {} : { message }),
  };
}

/**
 * The status of the deployment that an object describes. Where the object wraps another, a `status` of
 * its own may be the envelope's and say how the call went, so that its `success` counts for nothing.
 */
function statusOf(record: JsonRecord, depth = 0): string | undefined {
  const own = firstText([record], OWN_STATUS_KEYS);
  const status = firstText([record], ['status']);
  // A task that is done may have `result: null` or a text beside its status; an object wraps.
  const hasResult = isRecord(record['result']);
  const wraps = 'deployment' in record || 'data' in record || hasResult;
  if (!wraps || depth === WRAPPERS.length) return own ?? status;
  const outer = own ?? (isEnvelopeWord(status) ? undefined : status);
  if (hasResult && outer !== undefined) return outer;
  const inner = WRAPPERS.map((key) => record[key]).filter(isRecord);
  const statuses = inner.map((place) => statusOf(place, depth + 1));
  return statuses.find((text) => text !== undefined) ?? outer;
}

function isEnvelopeWord(word = ''): boolean {
  return ENVELOPE_WORDS.includes(word.toLowerCase());
}

/** The objects that may describe the deployment, the innermost first. */
function placesOf(answer: unknown): JsonRecord[] {
  const top = asRecord(answer);
  const nested = WRAPPERS.map((key) => top[key]).filter(isRecord);
  const nestedTwice = nested.flatMap((place) => WRAPPERS.map((key) => place[key]).filter(isRecord));
  return [...nestedTwice, ...nested, top];
}

function firstText(
  places: readonly JsonRecord[],
  keys: readonly string[],
  accept: (text: string) => boolean = () => true,
): string | undefined {
  for (const place of places) {
    for (const key of keys) {
      const text = asText(place[key]);
      if (text !== '' && accept(text)) return text;
    }
  }
  return undefined;
}

function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}
