// Checks each action.yml, each workflow and each YAML example of a README with GitHub's own language
// service, and the workflows with actionlint as well. Prints what is wrong and fails then.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { validate } from '@actions/languageservice';
import type { ActionMetadata, ActionReference } from '@actions/languageservice/action';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionNames, readAction, ROOT } from './actions.ts';

type Source = { name: string; text: string };

const ACTIONLINT = join(
  ROOT,
  'node_modules',
  '@tktco',
  'node-actionlint',
  'bin',
  'node-actionlint.js',
);

function read(pattern: string): Source[] {
  return globSync(pattern, { cwd: ROOT }).map((path) => ({
    name: path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));
}

/** The YAML blocks of a README, each made into a whole workflow. */
function examplesOf({ name, text }: Source): Source[] {
  return [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)].map(
    ([, indent = '', block = ''], index) => ({
      name: `${name}-example-${index + 1}.yml`,
      text: asWorkflow(block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')),
    }),
  );
}

function asWorkflow(block: string): string {
  const indented = (spaces: number): string => block.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
  if (/^on:/m.test(block))
    return /^jobs:/m.test(block)
      ? block
      : `${block}\njobs: { x: { runs-on: x, steps: [run: x] } }\n`;
  if (/^jobs:/m.test(block)) return `on: push\n${block}`;
  if (/^- /.test(block))
    return `on: push\njobs:\n  x:\n    runs-on: ubuntu-latest\n    steps:\n${indented(6)}`;
  return `on: push\n${block}jobs: { x: { runs-on: x, steps: [run: x] } }\n`;
}

/** Our own actions by their metadata, whatever owner and version an example names; of others only that they exist. */
function fetchActionMetadata({ name, path }: ActionReference): Promise<ActionMetadata> {
  const isOurs = name === 'deploy-actions' && path !== undefined;
  return Promise.resolve(isOurs ? readAction(path) : { name, description: '' });
}

const workflows = read('.github/workflows/*.yml');
const examples = ['README.md', '*/README.md'].flatMap(read).flatMap(examplesOf);
const metadata = actionNames().flatMap((name) => read(`${name}/action.yml`));
let problems = 0;
for (const { name, text } of [...metadata, ...workflows, ...examples]) {
  const document = TextDocument.create(`file:///${name}`, 'yaml', 0, text);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata },
  });
  for (const { message, range } of diagnostics) {
    problems += 1;
    console.error(
      `${name}:${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
    );
  }
}
const files = workflows.map(({ name }) => relative(process.cwd(), join(ROOT, name)));
const { status } = spawnSync(process.execPath, [ACTIONLINT, ...files], { stdio: 'inherit' });
console.log(
  `${metadata.length} actions, ${workflows.length} workflows and ${examples.length} examples checked.`,
);
process.exitCode = problems > 0 || status !== 0 ? 1 : 0;
