import { asRecord, isRecord, type JsonRecord } from '../json.ts';
import { isPathSegment } from '../http/path-segment.ts';
import { shorten } from '../shorten.ts';

/** What a status answer says about a deployment, each in the server's own words. */
export type DeploymentAnswer = {
  status?: string;
  /** It tells when the deployment finished. */
  isOver: boolean;
  /** What it says of how the deployment went, the innermost first. */
  remarks: Remark[];
  /** Why it failed, or what there is to know. */
  message?: string;
};

/** A word on how a deployment went, beside its status or in what that wraps. */
export type Remark = {
  /** `verdict`: it says how the deployment ended. `denial`: it is a flag or an exit code that denies success. */
  kind: 'status' | 'verdict' | 'denial';
  /** Where it stands, as `result.exit_code`. */
  path: string;
  word: string;
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
const REMARK_PLACES = [...WRAPPERS, 'info', 'task', 'job'] as const;
const REMARK_KEYS: Readonly<Record<Remark['kind'], readonly string[]>> = {
  status: [...OWN_STATUS_KEYS, 'status', 'result'],
  verdict: ['conclusion', 'outcome'],
  denial: [
    ...['success', 'successful', 'ok'],
    ...['exit_code', 'exitCode', 'exitcode', 'exit_status', 'return_code', 'returncode'],
  ],
};
/** Of a flag `false`, as a word or a number; of an exit code any other than 0. */
const IS_DENIAL = { flag: /^(?:false|0)$/i, code: /^-?\d*[1-9]\d*$/ };
const MAX_DEPTH = 3;

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
  const message = firstText(places, MESSAGE_KEYS);
  return {
    ...(status === undefined ? {} : { status: shorten(status, MAX_WORD_CHARS) }),
    isOver: firstText(places, FINISH_KEYS) !== undefined,
    remarks: remarksOf(asRecord(answer)),
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
  if (!wraps || depth === MAX_DEPTH) return own ?? status;
  const outer = own ?? (isEnvelopeWord(status) ? undefined : status);
  if (hasResult && outer !== undefined) return outer;
  const inner = WRAPPERS.map((key) => record[key]).filter(isRecord);
  const statuses = inner.map((place) => statusOf(place, depth + 1));
  return statuses.find((text) => text !== undefined) ?? outer;
}

function remarksOf(place: JsonRecord, path = '', depth = 0): Remark[] {
  const inner = REMARK_PLACES.flatMap((key) => {
    const wrapped = place[key];
    return isRecord(wrapped) && depth < MAX_DEPTH
      ? remarksOf(wrapped, `${path}${key}.`, depth + 1)
      : [];
  });
  const own = (Object.keys(REMARK_KEYS) as Remark['kind'][]).flatMap((kind) =>
    REMARK_KEYS[kind].flatMap((key) => {
      const word = place[key] === false ? 'false' : shorten(asText(place[key]), MAX_WORD_CHARS);
      return word === '' || (kind === 'denial' && !isDenial(key, word))
        ? []
        : [{ kind, path: `${path}${key}`, word }];
    }),
  );
  return [...inner, ...own];
}

function isDenial(key: string, word: string): boolean {
  return (/code|status/i.test(key) ? IS_DENIAL.code : IS_DENIAL.flag).test(word);
}

function isEnvelopeWord(word = ''): boolean {
  return ENVELOPE_WORDS.includes(word.toLowerCase());
}

/** The objects that may describe the deployment, the innermost first. */
function placesOf(answer: unknown, depth = 0): JsonRecord[] {
  const top = asRecord(answer);
  const wrapped = depth < MAX_DEPTH ? WRAPPERS.map((key) => top[key]).filter(isRecord) : [];
  return [...wrapped.flatMap((place) => placesOf(place, depth + 1)), top];
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
