import { compact } from '../compact.ts';
import { asRecord, isRecord, type JsonRecord } from '../json.ts';
import { isPathSegment } from '../http/path-segment.ts';
import { shorten } from '../shorten.ts';

/** A status answer; words are the server's own. */
export type DeploymentAnswer = {
  status?: string;
  /** The answer has a finish time. */
  isOver: boolean;
  /** Whatever may contradict the status, the innermost first. */
  signals: OutcomeSignal[];
  /** Why the deployment failed, or any other note. */
  message?: string;
};

/** A field that also describes the outcome, beside the status or in what the answer wraps. */
export type OutcomeSignal = {
  /** `verdict`: a final outcome. `flag`: a success flag that is false, or an exit code other than 0. */
  kind: 'status' | 'verdict' | 'flag';
  /** For example `result.exit_code`. */
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
const SIGNAL_PLACES = [...WRAPPERS, 'info', 'task', 'job'] as const;
const SUCCESS_FLAGS = ['success', 'successful', 'ok'];
// prettier-ignore
const EXIT_CODES = ['exit_code', 'exitCode', 'exitcode', 'exit_status', 'return_code', 'returncode'];
const SIGNAL_KEYS: Readonly<Record<OutcomeSignal['kind'], readonly string[]>> = {
  status: [...OWN_STATUS_KEYS, 'status', 'result'],
  verdict: ['conclusion', 'outcome'],
  flag: [...SUCCESS_FLAGS, ...EXIT_CODES],
};
const SIGNAL_KINDS = ['status', 'verdict', 'flag'] as const;
const FALSE = /^(?:false|0)$/i;
const NONZERO = /^-?\d*[1-9]\d*$/;
const MAX_DEPTH = 3;

// Nobody reads more of them, and they are kept as long as the deployment is followed.
const MAX_WORD_CHARS = 200;
const MAX_MESSAGE_CHARS = 500;

/** The deployment id in the answer to a trigger. */
export function readDeploymentId(answer: unknown): string | undefined {
  const places = placesOf(answer);
  return firstText(places, ID_KEYS, isPathSegment) ?? firstText(places, ['id'], isPathSegment);
}

export function readDeploymentAnswer(answer: unknown): DeploymentAnswer {
  const places = placesOf(answer);
  const status = statusOf(asRecord(answer));
  const message = firstText(places, MESSAGE_KEYS);
  return compact({
    status: status && shorten(status, MAX_WORD_CHARS),
    isOver: firstText(places, FINISH_KEYS) !== undefined,
    signals: signalsOf(asRecord(answer)),
    message: message && shorten(message, MAX_MESSAGE_CHARS),
  });
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

function signalsOf(place: JsonRecord, path = '', depth = 0): OutcomeSignal[] {
  const inner = SIGNAL_PLACES.flatMap((key) => {
    const wrapped = place[key];
    return isRecord(wrapped) && depth < MAX_DEPTH
      ? signalsOf(wrapped, `${path}${key}.`, depth + 1)
      : [];
  });
  const own = SIGNAL_KINDS.flatMap((kind) =>
    SIGNAL_KEYS[kind].flatMap((key) => {
      const word =
        place[key] === false ? 'false' : shorten(trimmedText(place[key]), MAX_WORD_CHARS);
      return word === '' || (kind === 'flag' && !deniesSuccess(key, word))
        ? []
        : [{ kind, path: `${path}${key}`, word }];
    }),
  );
  return [...inner, ...own];
}

function deniesSuccess(key: string, word: string): boolean {
  return (SUCCESS_FLAGS.includes(key) ? FALSE : NONZERO).test(word);
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
      const text = trimmedText(place[key]);
      if (text !== '' && accept(text)) return text;
    }
  }
  return undefined;
}

function trimmedText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}
