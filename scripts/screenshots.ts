// Takes the screenshots for the READMEs: runs the scenarios, renders their job summaries like
// GitHub, and captures them in Chromium. Fails if a summary has an invalid diagram or makes the
// page load something.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mermaid } from 'mermaid';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { renderMarkdown } from './pictures/render-markdown.ts';
import { SCENARIO_NAMES, summaryOf } from './pictures/summary-scenarios.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const INSTALL = 'on Debian: apt-get install chromium fonts-noto-color-emoji';
const MODULES = join(ROOT, 'node_modules');
const MERMAID = join(MODULES, 'mermaid', 'dist', 'mermaid.min.js');
const CSS = join(MODULES, 'github-markdown-css', 'github-markdown-light.css');
const FOLDER = join(ROOT, 'docs', 'pictures');

// Typical width of a job summary on screen, at high pixel density.
const VIEW = { viewport: { width: 900, height: 100 }, deviceScaleFactor: 2 };
const MAX_BYTES = 200_000;

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
  // Identical letters then have identical pixels, which makes the files smaller.
  '--disable-font-subpixel-positioning',
];

async function launch(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `Chromium was not found at ${CHROMIUM}. Install it (${INSTALL}), or set the variable CHROMIUM to its path.`,
    );
  }
  // Uses a temporary profile.
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

// Whether emoji are rendered in colour; a font without them shows a box or an outline.
const HAS_EMOJI = `(() => {
  const context = new OffscreenCanvas(40, 40).getContext('2d');
  context.font = '24px sans-serif';
  context.fillText('✅', 4, 30);
  return context.getImageData(0, 0, 40, 40).data.some((value, index) => index % 4 < 3 && value > 0);
})()`;

async function checkFonts(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  if (!(await page.evaluate(HAS_EMOJI))) {
    throw new Error(`No font with coloured emoji was found. Install one (${INSTALL}).`);
  }
  await page.close();
}

async function show(browser: Browser, markdown: string): Promise<Page> {
  const page = await browser.newPage(VIEW);
  const loads: string[] = [];
  await page.route('**', (route) => {
    loads.push(route.request().url());
    return route.abort();
  });
  const style = `${readFileSync(CSS, 'utf8')} body { margin: 0; padding: 24px }`;
  await page.setContent(
    `<!doctype html><style>${style}</style><body class="markdown-body">${renderMarkdown(markdown)}`,
  );
  await page.addScriptTag({ path: MERMAID });
  const diagrams = page.locator('.language-mermaid');
  for (const text of await diagrams.allTextContents()) {
    const svg = await page.evaluate(draw, text);
    await diagrams.first().evaluate((code: Code, svg) => (code.parentElement.outerHTML = svg), svg);
  }
  if (loads.length > 0) throw new Error(`The summary makes the page load ${loads.join(', ')}.`);
  return page;
}

type Code = { parentElement: { outerHTML: string } };

/**
 * Draws a diagram with GitHub's strict settings; runs in the page.
 *
 * @throws what is invalid in the text
 */
async function draw(text: string): Promise<string> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  return (await mermaid.render('diagram', text)).svg;
}

async function photograph(browser: Browser, name: string, markdown: string): Promise<void> {
  const page = await show(browser, markdown);
  const picture = await page.screenshot({ fullPage: true });
  if (picture.length > MAX_BYTES) {
    throw new Error(`The picture ${name} has ${picture.length} bytes, more than ${MAX_BYTES}.`);
  }
  writeFileSync(join(FOLDER, `trigger-deploy-${name}.png`), picture);
  console.log(`docs/pictures/trigger-deploy-${name}.png: ${picture.length} bytes`);
  await page.close();
}

async function takePictures(): Promise<void> {
  const browser = await launch();
  try {
    await checkFonts(browser);
    mkdirSync(FOLDER, { recursive: true });
    await show(browser, await summaryOf('hostile'));
    for (const name of SCENARIO_NAMES.filter((name) => name !== 'hostile')) {
      await photograph(browser, name, await summaryOf(name));
    }
  } finally {
    await browser.close();
  }
}

await takePictures().catch((error: unknown) => {
  console.error(Error.isError(error) ? error.message : error);
  process.exitCode = 1;
});
