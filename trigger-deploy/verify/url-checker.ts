import { ApiError } from '../../lib/http/api-error.ts';
import { callName } from '../../lib/http/http-call.ts';
import { createSite, MAX_TEXT_BYTES, type SiteAnswer } from '../../lib/site/client.ts';
import { quote } from '../../lib/step/input-reader.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import { showUrl } from './show-url.ts';
import type { UrlCheck } from './url-check.ts';

type Context = Pick<ActionContext, 'clock' | 'signal' | 'log' | 'redactor'>;

/**
 * Checks a URL once per call until it passes; prints each change.
 *
 * @param text must be in the body, unless it is `''`
 */
export function createUrlChecker(
  url: URL,
  text: string,
  context: Context,
): (deadline: number) => Promise<UrlCheck> {
  const site = createSite(url, context);
  const shown = showUrl(url);
  let last: UrlCheck | undefined;
  return async (deadline) => {
    if (last?.passed === true) return last;
    const check = { url: shown, ...(await look(() => site.get({ deadline }), url, text)) };
    const line = lineOf(check);
    if (last === undefined || line !== lineOf(last)) context.log.info(line);
    last = check;
    return check;
  };
}

function lineOf({ url, passed, finding, reason }: UrlCheck): string {
  if (passed) return `${url} ${finding}.`;
  return `Waiting for ${url}: it ${finding}${reason === undefined ? '' : ` (${reason})`}`;
}

type Look = Omit<UrlCheck, 'url'>;

async function look(get: () => Promise<SiteAnswer>, url: URL, text: string): Promise<Look> {
  try {
    return judge(await get(), text);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const isRedirected = error.call !== callName('GET', url);
    const what = error.what.replace(/^was not called: /, '');
    const reason = isRedirected ? `${what} (${error.call})` : what;
    // Directory services lock an account after a few wrong passwords.
    const isFinal = error.kind === 'proxy';
    return {
      passed: false,
      finding: isFinal ? 'was not requested' : 'fails',
      reason,
      isFinal,
    };
  }
}

function judge(answer: SiteAnswer, text: string): Look {
  const { status, redirectedTo } = answer;
  const via = redirectedTo === undefined ? '' : ` (redirected to ${redirectedTo})`;
  const finding = `returns HTTP ${status}${via}`;
  if (status < 200 || status >= 400) return { passed: false, finding };
  if (text === '') return { passed: true, finding };
  if (answer.text.includes(text))
    return { passed: true, finding: `${finding} with the text ${quote(text)}` };
  const lacking = { passed: false, finding: `${finding} without the text ${quote(text)}` };
  const reason = reasonOf(answer);
  return reason === undefined ? lacking : { ...lacking, reason };
}

function reasonOf({ status, text }: SiteAnswer): string | undefined {
  if (status >= 300) return 'redirects to another site are not followed';
  const isCut = Buffer.byteLength(text) >= MAX_TEXT_BYTES;
  return isCut ? 'only the first 1 MB of its body is read' : undefined;
}
