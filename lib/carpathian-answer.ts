import { asRecord, isRecord, type JsonRecord } from './json.ts';
import { isPathSegment } from './path-segment.ts';
import { shorten } from './shorten.ts';

/** What a status answer says about a deployment, each in the server's own words. */
export type DeploymentAnswer = {
  status?: string;
  /** When it finished, if it did. */
  finishedAt?: string;
  /** All that the answer says of how it went, the status too. */
  words: string[];
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
/** Where else an answer may say how the deployment went, and contradict its status. */
const WORD_PLACES = [...WRAPPERS, 'info', 'task', 'job'] as const;
const WORD_KEYS = [...OWN_STATUS_KEYS, 'status', 'conclusion', 'outcome', 'result'] as const;
const SUCCESS_FLAGS = ['success', 'successful', 'ok'] as const;
const EXIT_CODE_KEYS = ['exit_code', 'exitCode', 'return_code', 'returncode'] as const;
/** What a flag or an exit code says that denies success. */
const DENIAL = 'failed';

// Nobody reads more of them, and they are kept as long as the deployment is followed.
const MAX_WORD_CHARS = 200;
const MAX_MESSAGE_CHARS = 500;

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
    ...(status === undefined ? {} : { status: shorten(status, MAX_WORD_CHARS) }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    words: wordsOf(answer),
    ...(message === undefined ? {} : { message: shorten(message, MAX_MESSAGE_CHARS) }),
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

function wordsOf(answer: unknown): string[] {
  return placesOf(answer, WORD_PLACES).flatMap((place) => {
    const words = WORD_KEYS.map((key) => shorten(asText(place[key]), MAX_WORD_CHARS));
    const denied =
      SUCCESS_FLAGS.some((key) => place[key] === false) ||
      EXIT_CODE_KEYS.some((key) => /^-?\d*[1-9]\d*$/.test(asText(place[key])));
    return [...words.filter((word) => word !== ''), ...(denied ? [DENIAL] : [])];
  });
}

function isEnvelopeWord(word = ''): boolean {
  return ENVELOPE_WORDS.includes(word.toLowerCase());
}

/** The objects that may describe the deployment, the innermost first. */
function placesOf(answer: unknown, wrappers: readonly string[] = WRAPPERS): JsonRecord[] {
  const top = asRecord(answer);
  const nested = wrappers.map((key) => top[key]).filter(isRecord);
  const nestedTwice = nested.flatMap((place) => wrappers.map((key) => place[key]).filter(isRecord));
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
