// Compiles each action into dist/<action>/, and the command into dist/cli/, with the licences of what they bundle
// beside them. What was there is replaced when all have been compiled.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { actionNames, readAction, ROOT } from '../simulator/runner/action-metadata.ts';

const PACKAGES = join(ROOT, 'node_modules');
const TSC = join(PACKAGES, 'typescript', 'bin', 'tsc');
const NCC = join(PACKAGES, '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');

// The comments of a bundle name the files that it is made of, so each build needs the same name.
const COMPILED = '.compiled';
// For the command, which people copy to where they need it.
const IN_ONE_FILE = '.compiled-in-one-file';

// The file of a post stage: the same bundle, which sees from the name of the file what stage it is. Most post
// stages have nothing to do, since the main stage saved no state, and do not load the bundle to find that out.
const POST = `const saved = Object.entries(process.env).filter(([name]) => name.startsWith('STATE_'));
if (saved.some(([, value]) => value !== '')) await import('./index.js');
`;

// Packages of which a bundle needs a part. They import one another as a whole and do not say that this does
// nothing by itself, so they are bundled from copies that do: what nobody calls is left out then. So are their
// comments, which are half of what is left.
const PARTLY_USED = ['@actions/core', '@actions/http-client'];

// Packages of which most steps call nothing. Bundled from a copy whose functions load the package when they are called:
// what `tunnel` requires takes a thirtieth of a short step, and is for proxies only.
const SELDOM_CALLED = ['tunnel'];

/** Copies a package for the bundle, with other fields of its package.json. Returns the folder of the copy. */
function copyPackage(name: string, fields: object): string {
  const copy = join(ROOT, COMPILED, 'node_modules', name);
  cpSync(join(PACKAGES, name), copy, { recursive: true });
  const file = join(copy, 'package.json');
  const metadata = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...metadata, ...fields }));
  return copy;
}

async function copyPackages(): Promise<void> {
  for (const name of PARTLY_USED) {
    const copy = copyPackage(name, { sideEffects: false });
    for (const path of globSync('lib/**/*.js', { cwd: copy })) {
      const code = readFileSync(join(copy, path), 'utf8');
      writeFileSync(join(copy, path), withoutComments(code));
    }
  }
  for (const name of SELDOM_CALLED) {
    const whole = (await import(name)) as { default: object };
    const functions = Object.entries(whole.default).filter(([, it]) => typeof it === 'function');
    const lines = functions.map(
      ([key]) => `exports.${key} = (...args) => require('./index.js').${key}(...args);\n`,
    );
    writeFileSync(join(copyPackage(name, { main: 'lazy.js' }), 'lazy.js'), lines.join(''));
  }
}

function withoutComments(code: string): string {
  const { ESNext } = ts.ModuleKind;
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ESNext, module: ESNext };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}

/** Writes a copy of what was compiled in which a part that is loaded later is in the same file, and still evaluated later. */
function copyInOneFile(): void {
  cpSync(join(ROOT, COMPILED), join(ROOT, IN_ONE_FILE), { recursive: true });
  for (const path of globSync('{cli,*-*}/**/*.js', { cwd: join(ROOT, IN_ONE_FILE) })) {
    const file = join(ROOT, IN_ONE_FILE, path);
    const code = readFileSync(file, 'utf8');
    writeFileSync(file, code.replaceAll('import(".', 'import(/* webpackMode: "eager" */ ".'));
  }
}

/** Runs a tool in the project's folder; returns whether it succeeded. */
async function run(tool: string, ...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [tool, ...args], { cwd: ROOT, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

async function bundle(source: string, out: string): Promise<boolean> {
  const files = [join(source, 'index.js'), '--out', out];
  const options = ['--license', 'licenses.txt', '--no-cache', '--quiet'];
  if (!(await run(NCC, 'build', ...files, ...options))) return false;
  for (const file of globSync('*.js', { cwd: out })) {
    const code = readFileSync(join(out, file), 'utf8');
    // Of the files that it is made of: there are no maps.
    writeFileSync(join(out, file), code.replace(/^\/\/# sourceMappingURL=.*\n/gm, ''));
  }
  return true;
}

/** Writes the file of the post stage, where an action has one. */
function writePost(name: string, out: string): void {
  const { main, post = main } = readAction(name).runs;
  if (post !== main) writeFileSync(join(out, basename(post)), POST);
}

const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
// Once for all bundles: the TypeScript loader of ncc would check every file of the project for each.
const compiled = await run(TSC, '--project', 'tsconfig.build.json', '--outDir', COMPILED);
await copyPackages();
copyInOneFile();
const sources = [...actionNames().map((name) => join(COMPILED, name)), join(IN_ONE_FILE, 'cli')];
const bundled = sources.map(
  async (source) => compiled && bundle(source, join(fresh, basename(source))),
);
if ((await Promise.all(bundled)).every(Boolean)) {
  for (const name of actionNames()) writePost(name, join(fresh, name));
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  cpSync(fresh, join(ROOT, 'dist'), { recursive: true });
} else process.exitCode = 1;
for (const folder of [fresh, join(ROOT, COMPILED), join(ROOT, IN_ONE_FILE)]) {
  rmSync(folder, { recursive: true, force: true });
}
