import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import { createRedactor } from '../../lib/step/redactor.ts';
import { renderSummary } from '../../trigger-deploy/report/summary.ts';
import type { Target } from '../../trigger-deploy/report/facts.ts';
import type { Progress } from '../../trigger-deploy/progress.ts';
import { nastyText } from './arbitraries.ts';
import { LONG_MS, runs } from './runs.ts';

type Node = {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  value?: string;
  children?: Node[];
};

const page = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize);

/** Renders a summary like GitHub. */
function render(markdown: string): Node {
  return page.runSync(page.parse(markdown), markdown);
}

/** Elements of a page with their attributes, in order, without text. */
function elements(node: Node): string[] {
  const own = node.tagName === undefined ? [] : [tag(node)];
  return [...own, ...(node.children ?? []).flatMap(elements)];
}

function tag({ tagName = '', properties = {} }: Node): string {
  const { href } = properties;
  // The only link of these pages goes to the user's own input.
  if (typeof href === 'string' && href.startsWith('https://app.example.com/')) return 'own link';
  return `${tagName} ${JSON.stringify(properties)}`;
}

/** Texts outside `pre`, in which GitHub ignores mentions. */
function texts(node: Node): string[] {
  if (node.tagName === 'pre') return [];
  return node.type === 'text' ? [node.value ?? ''] : (node.children ?? []).flatMap(texts);
}

const text = nastyText([], 12);
const result = fc
  .record({
    conclusion: fc.constantFrom('success', 'failure', 'cancelled', 'timed_out'),
    // Reasons start with our own text.
    failure: text.map((it) => `It failed: ${it}`),
    status: text,
    repository: text,
    branch: text,
    commit: text,
    deploymentId: text,
    author_name: text,
    environment: text,
    tail: fc.array(text, { minLength: 1, maxLength: 3 }),
  })
  .map(({ conclusion, failure, status, tail, deploymentId, environment, ...request }) =>
    resultOf({ conclusion, failure, status, tail, deploymentId, environment, request }),
  );

type Result = { failure: string; progress: Progress; target: Target };

function resultOf(of: {
  conclusion: 'success' | 'failure' | 'cancelled' | 'timed_out';
  failure: string;
  status: string;
  tail: string[];
  deploymentId: string;
  request: Required<Pick<TriggerRequest, 'repository' | 'branch' | 'commit' | 'author_name'>>;
  environment: string;
}): Result {
  const { conclusion, failure, status, tail, deploymentId, request, environment } = of;
  const changes = [{ status, at: new Date(0), verdict: 'pending' as const }];
  const judgement = { status, verdict: 'pending' as const, word: status };
  const [durationMs, endedAt] = [1_000, new Date(1_000)];
  const found = { changes, logTail: tail, judgement, deploymentId, request };
  // A URL that is too long is not linked.
  const environmentUrl = `https://app.example.com/${environment.slice(0, 300)}`;
  const target = { environment, environmentUrl };
  return { failure, progress: { conclusion, durationMs, endedAt, ...found }, target };
}

const pageOf = ({ failure, progress, target }: Result): Node =>
  render(renderSummary(progress, failure, target, { env: {}, redactor: createRedactor() }));

/** The same result without hostile texts; empty ones stay empty, since their rows are omitted. */
function harmless(evil: Result): Result {
  const plain = (it = ''): string => (it === '' ? '' : 'x');
  const { failure, progress, target } = evil;
  const { repository, branch, commit, author_name } = progress.request ?? {};
  return resultOf({
    conclusion: progress.conclusion as 'failure',
    failure: plain(failure),
    status: plain(progress.judgement?.status),
    deploymentId: plain(progress.deploymentId),
    tail: progress.logTail.map(() => 'x'),
    environment: plain(target.environment),
    request: {
      repository: plain(repository),
      branch: plain(branch),
      commit: plain(commit),
      author_name: plain(author_name),
    },
  });
}

test(
  "whatever untrusted text contains, the page has only the template's elements, and no mention",
  () => {
    fc.assert(
      fc.property(result, (evil) => {
        const node = pageOf(evil);
        const own = elements(pageOf(harmless(evil))).filter((it) => it !== 'span {}');
        expect(elements(node).filter((it) => it !== 'span {}')).toEqual(own);
        // GitHub searches each text separately for mentions.
        expect(texts(node).filter((text) => /@\w/.test(text))).toEqual([]);
        expect(texts(node).join('')).not.toMatch(/[\u202a-\u202e\u200b-\u200f]/);
      }),
      runs(40),
    );
  },
  LONG_MS,
);
