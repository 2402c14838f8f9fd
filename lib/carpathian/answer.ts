import { compact } from '../compact.ts';
import { foldWord } from '../fold-word.ts';
import { errorText } from '../http/error-text.ts';
import { isPathSegment } from '../http/path-segment.ts';
import { asRecord, isRecord } from '../json.ts';
import { shorten } from '../shorten.ts';

/** The parts of a response about a deployment; values as reported by the server. */
export type DeploymentAnswer = {
  /** The whole response. */
  json: unknown;
  id?: string;
  /** The response has a finish time. */
  isOver: boolean;
  /** How long before this response the deployment finished, in milliseconds, by the server's clock. */
  finishedMsAgo?: number;
  /** The innermost `deployment` or `data` first; within an object in the order of `KEYS`. */
  statements: Statement[];
  /** Why the deployment failed, or another note. */
  message?: string;
};

export type Statement = {
  kind: Kind;
  /** For example `data.status` or `command_groups[1] (web).exit_code`. */
  path: string;
  word: string;
  /** Concerns a part of the deployment, such as a command group. */
  isPart: boolean;
  /** May describe the request instead of the deployment: https://github.com/omniti-labs/jsend */
  isEnvelope: boolean;
};

type Kind = (typeof KEYS)[number][0];

const FALSE = /^(?:false|no|0)$/i;
const TRUE = /^true$/i;
const TEXT = /^(?!(?:true|false)?$)/i;
const NOT_NONE = /^(?!(?:none|null|false|no|0)?$)/i;

// The API does not document its responses. These are keys that such services use, normalised by
// `foldWord`, each with the values that count.
const KEYS = [
  ['wrapper', /(?!)/, 'deployment data'],
  ['state', TEXT, 'deploymentstatus state'],
  ['status', TEXT, 'status'],
  ['verdict', TEXT, 'conclusion outcome'],
  ['result', TEXT, 'result'],
  ['deploymentId', TEXT, 'deploymentid'],
  ['id', TEXT, 'id'],
  ['failure', FALSE, 'success successful succeeded ok'],
  ['failure', TRUE, 'failed aborted timedout'],
  ['cancelled', TRUE, 'cancelled canceled'],
  ['pending', FALSE, 'done finished completed'],
  ['failure', /^-?\d*[1-9]\d*$/, 'exitcode exitstatus returncode'],
  ['error', NOT_NONE, 'errormessage failurereason error errors'],
  ['message', TEXT, 'message detail'],
  ['finish', NOT_NONE, 'finishedat completedat endedat'],
] as const;
const RULES = KEYS.flatMap(([kind, counts, keys]) =>
  keys.split(' ').map((key) => ({ key, kind, counts })),
);
const RANKS = new Map(RULES.map(({ key }, rank) => [key, rank]));
const OTHER_DEPLOYMENTS = /^(?:prev|last|recent)|history/;
const ENVELOPE_WORD = /^(?:success|ok|error|fail)$/i;

const MAX_DEPTH = 32;
// Long enough to read; they stay in memory while the deployment is followed.
const MAX_CHARS = 500;

/** @param date the header of this name */
export function readDeploymentAnswer(json: unknown, date?: string): DeploymentAnswer {
  const statements = [...statementsOf(json)];
  const whole = statements.filter(({ isPart }) => !isPart);
  const idOf = (kind: Kind): string | undefined =>
    whole.find((it) => it.kind === kind && isPathSegment(it.word))?.word;
  const message =
    statements.find(({ kind, word }) => kind === 'error' && word !== 'true') ??
    whole.find(({ kind }) => kind === 'message');
  const id = idOf('deploymentId') ?? idOf('id');
  const finish = whole.find(({ kind }) => kind === 'finish');
  const isOver = finish !== undefined;
  const finishedMsAgo = isOver ? msBetween(finish.word, date) : undefined;
  return { json, isOver, statements, ...compact({ id, message: message?.word, finishedMsAgo }) };
}

// The offset is required: without it, the time zone is unknown.
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function msBetween(finishedAt: string, date = ''): number | undefined {
  const ms = TIME.test(finishedAt) ? Date.parse(date) - Date.parse(finishedAt) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function* statementsOf(value: unknown, path = '', isPart = false, depth = 0): Generator<Statement> {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  const wraps = 'deployment' in value || 'data' in value || isRecord(asRecord(value)['result']);
  const members = Object.entries(value)
    .map(([key, member]: [string, unknown]) => ({ key, member, folded: foldWord(key) }))
    .filter(({ folded }) => !OTHER_DEPLOYMENTS.test(folded))
    .map((member) => ({ ...member, rank: RANKS.get(member.folded) ?? Infinity }))
    .toSorted((a, b) => a.rank - b.rank);
  for (const { key, member, rank } of members) {
    const { kind, counts } = RULES[rank] ?? {};
    const inItem = `${path}[${key}]${titleOf(member)}`;
    const inner = Array.isArray(value) ? inItem : `${path}${path && '.'}${key}`;
    const text = textOf(member, kind);
    if (kind !== undefined && counts?.test(text) === true) {
      const isEnvelope = wraps && kind === 'status' && ENVELOPE_WORD.test(text);
      yield { kind, path: inner, word: shorten(text, MAX_CHARS), isPart, isEnvelope };
    }
    const isWhole = !isPart && (kind === 'wrapper' || kind === 'result') && isRecord(member);
    yield* statementsOf(member, inner, !isWhole, depth + 1);
  }
}

function textOf(value: unknown, kind: Kind | undefined): string {
  const first: unknown = kind === 'error' && Array.isArray(value) ? value[0] : value;
  if (isRecord(first)) return kind === 'error' ? errorText(JSON.stringify(first)) : '';
  return ['string', 'number', 'boolean'].includes(typeof first) ? String(first).trim() : '';
}

/** Such as ` (web)`. */
function titleOf(item: unknown): string {
  const { label, name = label } = asRecord(item);
  return typeof name === 'string' ? ` (${shorten(name, MAX_CHARS)})` : '';
}
