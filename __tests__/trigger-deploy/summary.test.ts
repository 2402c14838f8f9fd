import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HttpResponse } from 'msw';
import { renderMarkdown } from '../../scripts/pictures/render-markdown.ts';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { escapeInline, escapeMarkdown } from '../../lib/step/markdown.ts';
import { createRedactor } from '../../lib/step/redactor.ts';
import type { Progress } from '../../trigger-deploy/progress.ts';
import { renderSummary } from '../../trigger-deploy/report/summary.ts';
import { carpathianWorld } from './carpathian-world.ts';
import { anyCharacter } from '../fuzz/arbitraries.ts';

const world = carpathianWorld();

const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
const COMMIT = escapeMarkdown(`https://github.com/octo-org/octo-repo/commit/${SHA}`);

/** A value in the table of facts. */
function rowOf(summary: string, name: string): string | undefined {
  return new RegExp(`<th align="left">${name}</th><td>(.*)</td>`).exec(summary)?.[1];
}

test('it shows what happened, with a link to the commit and the times of the changes', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'queued' },
    { afterMs: 40_000, status: 'success' },
  ]);
  const { summary } = await world.step({ repository: 'octo-org/octo-repo', logs: 'none' });
  const [before, timeline, after] = summary.split(/(```mermaid[^`]*```)/);
  expect(before).toBe(`### ✅ Deployment succeeded after 40s

<table>
<tr><th align="left">Deployment</th><td><code>4212</code></td></tr>
<tr><th align="left">Status</th><td><code>success</code></td></tr>
<tr><th align="left">Repository</th><td><code>octo&#45;org&#47;octo&#45;repo</code></td></tr>
<tr><th align="left">Branch</th><td><code>main</code></td></tr>
<tr><th align="left">Commit</th><td><a href="${COMMIT}"><code>${SHA.slice(0, 12)}</code></a></td></tr>
</table>

`);
  expect(timeline?.split('\n').slice(-3)).toEqual([
    '▸ queued 40s :done, 2000-01-01 09:00:00.000, 40000ms',
    '▸ success :milestone, 2000-01-01 09:00:40.000, 0ms',
    '```',
  ]);
  expect(after).toBe(`

<details><summary>Status changes as a table</summary>

| Time (UTC) | Status |
|---|---|
| 09:00:00 | <code>queued</code> |
| 09:00:40 | <code>success</code> |

</details>
`);
});

test.each([
  ['dry_run', { dry_run: 'true' }, '⏭️ Deployment skipped'],
  ['wait', { wait: 'false' }, '🚀 Deployment triggered'],
  ['an immediate end', {}, '✅ Deployment succeeded after 1s'],
])('%s: no timeline and no table if no time passed', async (_name, inputs, heading) => {
  const { summary } = await world.step(inputs);
  expect(summary.split('\n')[0]).toBe(`### ${heading}`);
  expect(summary).not.toMatch(/mermaid|<details>/);
});

test.each([
  [{ api_key: '', if_no_api_key: 'skip' }, '<code>api&#95;key</code> is empty'],
  [{ dry_run: 'true' }, '<code>dry&#95;run</code> is true'],
])('a skipped run shows the reason: %j', async (inputs, reason) => {
  const { summary } = await world.step(inputs);
  expect(summary.split('\n')[0]).toBe('### ⏭️ Deployment skipped');
  expect(summary).toContain(reason);
});

test('a pull request closed without merging shows the reason', async () => {
  const payload = { action: 'closed', pull_request: { merged: false, state: 'closed' } };
  const { summary } = await world.step({}, { event: { name: 'pull_request', payload } });
  expect(summary).toMatch(/^### ⏭️ Deployment skipped\n\nThe pull request was closed/);
});

const reset = (): { reset: true } => ({ reset: true });

test.each<[string, Record<string, string>, string]>([
  ['a rejected key', { api_key: 'cpk_wrong' }, '❌ Deployment not started'],
  ['an unclear trigger', {}, '❌ Deployment may have started'],
  ['an unknown id', { deployment_id: '999' }, '❌ Outcome of the deployment unknown'],
])('%s is not a failed deployment', async (_name, inputs, heading) => {
  if (inputs['api_key'] === undefined) world.carpathian.faults.add('trigger', reset);
  const { summary } = await world.step(inputs);
  expect(summary.split('\n')[0]).toBe(`### ${heading}`);
});

test('timeout: the timeline ends with it, and input names are code', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'queued' }]);
  const { summary } = await world.step({ timeout: '1m', logs: 'none' });
  expect(summary).toContain('### ⏰ Deployment timed out after 1m\n');
  expect(summary).toContain('Timed out after 1m &#40;<code>timeout</code>&#41;');
  expect(summary).toMatch(/^▸ queued 1m :crit, .*\n▸ timed out :crit, milestone, /m);
});

test('cancel: the timeline ends with it', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'queued' }]);
  world.clock.onSleep = () => {
    if (world.clock.sleeps.length === 4) process.emit('SIGINT');
  };
  const { summary } = await world.step();
  expect(summary).toContain('### 🚫 Deployment cancelled after 15s');
  expect(summary).toMatch(/^▸ cancelled :crit, milestone, 2000-01-01 09:00:15/m);
});

test('an unknown status that ends the deployment is a bar, followed by the end of the step', async () => {
  world.carpathian.script = {
    ...scripted([
      { afterMs: 0, status: 'queued' },
      { afterMs: 10_000, status: 'shipped' },
    ]),
    answer: ({ status }) =>
      HttpResponse.json({ status, ...(status === 'shipped' ? { finished_at: 'now' } : {}) }),
  };
  const { summary } = await world.step();
  expect(summary).toMatch(/^▸ shipped \ds :crit, .*\n▸ failed :crit, milestone, /m);
});

test('on failure it shows the reason and the last 50 lines of the log', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => ({ afterMs: 0, line: `line ${index}` }));
  world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }], lines);
  const { summary } = await world.step();
  expect(summary).toContain('### ❌ Deployment failed');
  expect(summary).toMatch(/^Deployment 4212 failed with /m);
  const shown = /<pre>([\s\S]*)<\/pre>/.exec(summary)?.[1]?.split('\n');
  expect(shown).toEqual(lines.slice(10).map(({ line }) => line));
});

test('a failure comes first, then its log, the facts and the timeline', async () => {
  world.carpathian.script = scripted(
    [
      { afterMs: 0, status: 'queued' },
      { afterMs: 10_000, status: 'failed' },
    ],
    [{ afterMs: 0, line: 'npm ERR!' }],
  );
  const { summary } = await world.step();
  const order = /^(?:###|Deployment 4212|\*\*Last lines|<table>|```mermaid|<details>)/gm;
  expect(summary.match(order)).toEqual([
    '###',
    'Deployment 4212',
    '**Last lines',
    '<table>',
    '```mermaid',
    '<details>',
  ]);
});

test('the commit is next to the first line of its message and its author', async () => {
  const { summary } = await world.step({
    commit_message: '\nFix the <b>cart</b>\n\nIt was empty.',
    author_name: 'Mona @octocat',
  });
  expect(rowOf(summary, 'Commit')).toBe(
    `<a href="${COMMIT}"><code>${SHA.slice(0, 12)}</code></a> ${escapeInline('Fix the <b>cart</b>')} by ${escapeInline('Mona @octocat')}`,
  );
  expect(summary).not.toContain('It was empty');
});

test('a commit message of 8,000 characters takes one line', async () => {
  const { summary } = await world.step({ commit_message: 'x'.repeat(8_000) });
  expect(rowOf(summary, 'Commit')).toContain(` ${'x'.repeat(119)}&#8230;`);
  expect(summary).not.toContain('x'.repeat(120));
});

test('without an environment none is mentioned', async () => {
  expect((await world.step()).summary).not.toContain('Environment');
});

test('the URL of the app is a link, shown without its query', async () => {
  const url = 'https://shop.example.com/a?key=1&b="><script>';
  const { summary } = await world.step({ environment_url: url });
  expect(rowOf(summary, 'Environment')).toBe(
    `<a href="${escapeMarkdown(url)}">${escapeInline('https://shop.example.com/a?…')}</a>`,
  );
});

test('waiting is grey, running is not', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'Scheduled (2)' },
    { afterMs: 20_000, status: 'building' },
    { afterMs: 40_000, status: 'success' },
  ]);
  const { summary } = await world.step();
  expect(summary).toMatch(/^▸ Scheduled \?2\? 20s :done, 2000/m);
  expect(summary).toMatch(/^▸ building 2\ds :2000/m);
  expect(summary).toMatch(/^▸ success :milestone, /m);
  expect(summary).toContain('"doneTaskBkgColor":"#afb8c1"');
});

test('the log is not in the summary of a success', async () => {
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'success' }],
    [{ afterMs: 0, line: 'fine' }],
  );
  expect((await world.step()).summary).not.toContain('fine');
});

test('untrusted text is plain text: not markdown or HTML, not hidden, not reversed', async () => {
  const hostile =
    '</pre></code></details><img src=x onerror=alert(1)>|`**x**`[a](javascript:b)\u202e@octocat #1\u200b```\n';
  world.carpathian.script = {
    ...scripted([{ afterMs: 0, status: 'failed' }], [{ afterMs: 0, line: hostile }]),
    answer: ({ status }) =>
      HttpResponse.json({ status: `${status}\n\n# ${hostile}`, finished_at: 'now' }),
  };
  const { summary } = await world.step({ branch: hostile, commit: hostile });
  const foreign = summary
    .replace(/^```mermaid\n[^`]*\n```$/m, '')
    .replace('**Last lines of the log**', '')
    .replace(/<\/?(?:code|pre|details|summary|span|table|tr|th|td)(?: align="left")?>/g, '');
  expect(foreign).not.toMatch(/[<>`[\]*@]|javascript:|\u202e|\u200b/);
  expect(foreign).not.toMatch(/^# /m);
  expect(summary.match(/<pre>|<details>|^```mermaid$/gm)).toHaveLength(3);
  // Every row of a table has its cells.
  const rows = summary.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.map((row) => row.match(/\|/g)?.length)).toEqual([3, 3, 3]);
  expect(summary.match(/<tr>/g)).toHaveLength(5);
});

// Texts that become an element in markdown, HTML or a table, or a reference on GitHub.
const SYNTAX = [
  ...[
    'https://evil.example/x',
    'http://x.example',
    'www.evil.example',
    'a@evil.example',
    '@octocat',
  ],
  ...[
    '#1',
    'octo-org/octo-repo#1',
    '![x](y)',
    '[x](https://y.example)',
    '[x]: /y',
    '<https://y.example>',
  ],
  ...[
    '<img src=x>',
    '<a href=x>',
    '</code>',
    '</pre>',
    '</details>',
    '<!--',
    '<b',
    '&lt;',
    '&#60;',
  ],
  ...[
    '`',
    '```',
    '**',
    '__',
    '~~',
    '# ',
    '> ',
    '- ',
    '1. ',
    '    ',
    '|',
    '---',
    '\\',
    '\n',
    '\n\n',
    ' ',
  ],
  ...['$x$', ':tada:', '[^1]', '- [ ] ', 'x'],
];
const hostile = fc.oneof(
  fc.string({ unit: anyCharacter, minLength: 1 }),
  fc.array(fc.constantFrom(...SYNTAX), { minLength: 1, maxLength: 6 }).map((x) => x.join('')),
);

/** Elements in the summary of a failed deployment, with the given text as every untrusted text. */
function elementsFor(text: string): string[] {
  const at = new Date(Date.UTC(2026, 0, 5, 9));
  const failure = `The deployment failed with status "${text}". Check \`api_key\`.`;
  const progress: Progress = {
    conclusion: 'failure',
    durationMs: 5_000,
    endedAt: new Date(at.getTime() + 5_000),
    deploymentId: text,
    judgement: { status: text, verdict: 'failure', word: text },
    ending: 'failure',
    verification: [{ url: text, passed: false, finding: text }],
    githubDeploymentId: text,
    request: {
      repository: text,
      branch: text,
      commit: text,
      commit_message: text,
      author_name: text,
    },
    changes: [{ status: text, at, verdict: 'pending' }],
    logTail: [text, text],
  };
  const target = { environment: text };
  const context = { env: {}, redactor: createRedactor() };
  const summary = renderSummary(progress, failure, target, context);
  const tags = renderMarkdown(summary).match(/<\w+/g) ?? [];
  // Backticks become `code`, whoever wrote them.
  return tags.filter((tag) => tag !== '<code' && tag !== '<span');
}

test('untrusted text creates no element when GitHub renders the summary, least of all a link', () => {
  const expected = elementsFor('x');
  expect(expected).toContain('<details');
  expect(expected).not.toContain('<a');
  fc.assert(
    fc.property(hostile, (text) => {
      expect(elementsFor(text)).toEqual(expected);
    }),
  );
});

test('log lines keep their spaces and lose their colours', async () => {
  const line = '    \u001b[1;31mnpm ERR!\u001b[0m  code 1';
  world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }], [{ afterMs: 0, line }]);
  expect((await world.step()).summary).toContain('<pre>    npm ERR&#33;  code 1</pre>');
});

test('it stays below 1 MiB whatever the server sends', async () => {
  const states = Array.from({ length: 400 }, (_, index) => ({
    afterMs: index * 5_000,
    status: `${':'.repeat(90)}${index}${':'.repeat(5_000)}`,
  }));
  const lines = Array.from({ length: 60 }, () => ({ afterMs: 0, line: '！'.repeat(10_000) }));
  world.carpathian.script = scripted([...states, { afterMs: 2_000_000, status: 'failed' }], lines);
  const { summary } = await world.step({ timeout: '1h', logs: 'on-failure' });
  expect(summary).toContain('&#65281;');
  expect(summary).toContain('Deployment failed');
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
});

test('a server without summaries does not affect the deployment', async () => {
  const result = await world.step({}, { env: { GITHUB_STEP_SUMMARY: '' } });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
});

test('GitHub Enterprise Server: the link goes there', async () => {
  const { summary } = await world.step(
    {},
    { env: { GITHUB_SERVER_URL: 'https://github.example.com' } },
  );
  const url = escapeMarkdown('https://github.example.com/octo-org/octo-repo/commit/');
  expect(summary).toContain(`<a href="${url}`);
});
