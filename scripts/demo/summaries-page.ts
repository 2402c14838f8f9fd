import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { renderMarkdown } from '../pictures/render-markdown.ts';

const MODULES = join(ROOT, 'node_modules');

/** Writes a page that shows job summaries like GitHub; returns its URL. */
export function writeSummariesPage(
  summaries: readonly { title: string; summary: string }[],
): string {
  const css = readFileSync(
    join(MODULES, 'github-markdown-css', 'github-markdown-light.css'),
    'utf8',
  );
  const script = pathToFileURL(join(MODULES, 'mermaid', 'dist', 'mermaid.min.js')).href;
  const sections = summaries.map(
    ({ title, summary }) => `<h2>${title}</h2>\n<section>${renderMarkdown(summary)}</section>`,
  );
  const page = `<!doctype html>
<meta charset="utf-8">
<title>Job summaries</title>
<style>${css}
body { max-width: 900px; margin: 24px auto } section { border: 1px solid #d0d7de; padding: 16px }</style>
<body class="markdown-body">
${sections.join('\n')}
<script src="${script}"></script>
<script>
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
for (const code of document.querySelectorAll('.language-mermaid')) {
  const pre = document.createElement('pre');
  pre.className = 'mermaid';
  pre.textContent = code.textContent;
  code.parentElement.replaceWith(pre);
}
mermaid.run();
</script>
`;
  const file = join(mkdtempSync(join(tmpdir(), 'summaries-')), 'index.html');
  writeFileSync(file, page);
  return pathToFileURL(file).href;
}
