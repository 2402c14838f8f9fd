import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { scripted } from '../../simulator/carpathian.ts';
import { worldPerTest } from './world.ts';

const world = worldPerTest();

const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

test('it says what happened, with a link to the commit and the times of the changes', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'queued' },
    { afterMs: 40_000, status: 'success' },
  ]);
  const { summary } = await world.deploy({ repository: 'octo-org/octo-repo', logs: 'none' });
  expect(summary).toBe(`### ✅ Deployment succeeded

| | |
|---|---|
| Deployment | <code>4212</code> |
| Status | <code>success</code> |
| Repository | <code>octo&#45;org&#47;octo&#45;repo</code> |
| Branch | <code>main</code> |
| Commit | [<code>${SHA.slice(0, 12)}</code>](https://github.com/octo-org/octo-repo/commit/${SHA}) |
| Duration | 40s |

| Time (UTC) | Status |
|---|---|
| 09:00:00 | <code>queued</code> |
| 09:00:40 | <code>success</code> |
`);
});

test('on failure it says why and ends with the last 50 lines of the log', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => ({ afterMs: 0, line: `line ${index}` }));
  world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }], lines);
  const { summary } = await world.deploy();
  expect(summary).toContain('### ❌ Deployment failed');
  expect(summary).toContain('> The deployment 4212 failed');
  const shown = /<pre>([\s\S]*)<\/pre>/.exec(summary)?.[1]?.split('\n');
  expect(shown).toEqual(lines.slice(10).map(({ line }) => line));
});

test('the log is not in the summary of a success', async () => {
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'success' }],
    [{ afterMs: 0, line: 'fine' }],
  );
  expect((await world.deploy()).summary).not.toContain('fine');
});

test('foreign text is text: neither markdown nor HTML, nor hidden or turned around', async () => {
  const hostile =
    '</pre></code><img src=x onerror=alert(1)>|`**x**`[a](javascript:b)\u202e@octocat #1\u200b';
  world.carpathian.script = {
    ...scripted([{ afterMs: 0, status: 'failed' }], [{ afterMs: 0, line: hostile }]),
    answer: ({ status }) =>
      HttpResponse.json({ status: `${status}\n\n# ${hostile}`, finished_at: 'now' }),
  };
  const { summary } = await world.deploy({ branch: hostile, commit: hostile, repository: hostile });
  const own = summary.replace(/<\/?(?:pre|code|span)>|^\*\*The last lines of the log\*\*$/gm, '');
  expect(own).not.toMatch(/<|>(?! )|`|\[|\]|\*|@|javascript:|\u202e|\u200b/);
  expect(own).not.toMatch(/^# /m);
  expect(summary.match(/<pre>/g)).toHaveLength(1);
  // Each row of the tables has its two cells.
  for (const row of summary.split('\n').filter((line) => line.startsWith('|'))) {
    expect(row.match(/\|/g)).toHaveLength(3);
  }
});

test('foreign addresses and mentions are no links, though GitHub looks for them in any text', async () => {
  const branch = 'https://a.example www.b.example c@d.example @octocat';
  const { summary } = await world.deploy({ branch });
  expect(summary).toContain('https<span>&#58;</span>&#47;&#47;a&#46;example');
  expect(summary).toContain('www<span>&#46;</span>b&#46;example');
  expect(summary).toContain('c<span>&#64;</span>d&#46;example <span>&#64;</span>octocat');
});

test('log lines keep their spaces and lose their colours', async () => {
  const line = '    \u001b[1;31mnpm ERR!\u001b[0m  code 1';
  world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }], [{ afterMs: 0, line }]);
  expect((await world.deploy()).summary).toContain('<pre>    npm ERR&#33;  code 1</pre>');
});

test('it stays below 1 MiB whatever the server sends', async () => {
  const states = Array.from({ length: 400 }, (_, index) => ({
    afterMs: index * 5_000,
    status: `${'*'.repeat(5_000)}${index}`,
  }));
  const lines = Array.from({ length: 60 }, () => ({ afterMs: 0, line: '<'.repeat(50_000) }));
  world.carpathian.script = scripted([...states, { afterMs: 2_000_000, status: 'failed' }], lines);
  const { summary } = await world.deploy({ timeout: '1h' });
  expect(summary).toContain('Deployment failed');
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
});

test('a server without summaries costs the summary, not the deployment', async () => {
  const result = await world.deploy({}, { env: { GITHUB_STEP_SUMMARY: '' } });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
});

test("a GitHub server of one's own: the link goes there", async () => {
  const { summary } = await world.deploy(
    {},
    { env: { GITHUB_SERVER_URL: 'https://github.example.com' } },
  );
  expect(summary).toContain('(https://github.example.com/octo-org/octo-repo/commit/');
});
