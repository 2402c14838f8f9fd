import { asRecord, asText } from '../json.ts';

/** A commit status or check that blocks a deployment. */
export type RefusedContext = { context: string; state: string };

export type GithubRefusal = {
  message: string;
  /** Errors per field, as reported by GitHub. */
  fields: string[];
  /** Contexts that are not successful; empty if the error has another reason. */
  contexts: RefusedContext[];
};

/**
 * Reads the body of a 409 or 422.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
 */
export function readRefusal(json: unknown): GithubRefusal {
  const answer = asRecord(json);
  const listed: unknown[] = Array.isArray(answer['errors']) ? answer['errors'] : [answer['errors']];
  return {
    message: asText(answer['message']),
    fields: listed.map(describeError).filter((text) => text !== ''),
    contexts: listed.flatMap(contextsOf),
  };
}

function describeError(error: unknown): string {
  if (typeof error === 'string') return error;
  const { resource, field, code, message } = asRecord(error);
  const place = [resource, field].filter((part) => typeof part === 'string').join('.');
  const reason = typeof message === 'string' ? message : asText(code);
  return [place, reason].filter((part) => part !== '').join(': ');
}

function contextsOf(error: unknown): RefusedContext[] {
  const { contexts } = asRecord(error);
  if (!Array.isArray(contexts)) return [];
  return contexts.map((entry: unknown) => {
    const { context = entry, state } = asRecord(entry);
    const name = typeof context === 'string' ? context : JSON.stringify(context);
    return { context: name, state: typeof state === 'string' ? state : 'unknown' };
  });
}
