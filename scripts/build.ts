// Compiles each action into dist/<action>/ and the command into dist/cli/, with the licences of their
// dependencies. Replaces the old files once all are compiled.
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

// The IDs in a bundle come from paths, so the name must be the same for every build.
const COMPILED = '.compiled';
// For the command, a single file that users can copy anywhere.
const IN_ONE_FILE = '.compiled-in-one-file';

// The entry of a post stage loads the same bundle, which detects the stage from its file name. Most
// post stages have nothing to do: the main stage saved no state, so they skip loading the bundle.
const POST = `const saved = Object.entries(process.env).filter(([name]) => name.startsWith('STATE_'));
if (saved.some(([, value]) => value !== '')) await import('./index.js');
`;

// Packages that are only partly used. They import each other as a whole without declaring themselves
// free of side effects, so copies that do are bundled, which allows tree shaking.
const PARTLY_USED = ['@actions/core', '@actions/http-client'];

// Packages that most steps do not use. They are bundled from a copy that loads the package on the
// first call: loading `tunnel`, which only proxies need, takes a thirtieth of a short step.
const SELDOM_CALLED = ['tunnel'];

/**
 * Copies a package for the bundle, with a changed package.json and without comments, which are half
 * of some packages. Returns the path of the copy.
 */
function copyPackage(name: string, fields: object): string {
  const copy = join(ROOT, COMPILED, 'node_modules', name);
  cpSync(join(PACKAGES, name), copy, { recursive: true });
  for (const path of globSync('lib/**/*.js', { cwd: copy })) {
    const code = readFileSync(join(copy, path), 'utf8');
    writeFileSync(join(copy, path), withoutComments(code));
  }
  const file = join(copy, 'package.json');
  const metadata = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...metadata, ...fields }));
  return copy;
}

async function copyPackages(): Promise<void> {
  for (const name of PARTLY_USED) copyPackage(name, { sideEffects: false });
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

/**
 * Copies the compiled files so that parts loaded on demand are in the same file, but are still
 * evaluated on demand.
 */
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

// Useless marks of webpack, links to source maps that do not exist, and the folder of the compiled
// files.
const NOISE = [
  /^\/\*{3}(?:\*{3}\/[ \t]?|\/ )/gm,
  /\/\* (?:harmony (?:import|export)|binding) \*\/ /g,
  /^\/\/ EXTERNAL MODULE: .*\n/gm,
  /^\/\/# sourceMappingURL=.*\n/gm,
  /(?<=^;\/\/ CONCATENATED MODULE: \.)\/\.compiled[\w-]*/gm,
];

function withoutNoise(code: string): string {
  return NOISE.reduce((text, pattern) => text.replace(pattern, ''), code);
}

async function bundle(source: string, out: string): Promise<boolean> {
  const files = [join(source, 'index.js'), '--out', out];
  const options = ['--license', 'licenses.txt', '--no-cache', '--quiet'];
  if (!(await run(NCC, 'build', ...files, ...options))) return false;
  for (const file of globSync('*.js', { cwd: out })) {
    const code = readFileSync(join(out, file), 'utf8');
    writeFileSync(join(out, file), withoutNoise(code));
  }
  return true;
}

/** Writes the file of the post stage, if the action has one. */
function writePost(name: string, out: string): void {
  const { main, post = main } = readAction(name).runs;
  if (post !== main) writeFileSync(join(out, basename(post)), POST);
}

const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
// Compiles once for all bundles: ncc's TypeScript loader would check all files again for each.
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
