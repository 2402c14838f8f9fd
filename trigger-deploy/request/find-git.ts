import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative } from 'node:path';

export type Git = {
  /** Absolute path. */
  program: string;
  /** `PATH` for git to find its own programs. */
  path: string;
};

/**
 * Finds git on `PATH` by its absolute path, since Windows searches the current folder first. Skips
 * anything in the workspace or linked into it: whoever wrote the commit controls it.
 */
export function findGit(env: NodeJS.ProcessEnv, workspace: string): Git | undefined {
  const isForeign = (path: string): boolean => !isInside(path, workspace);
  const folders = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && isForeign(folder));
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  const program = folders
    .map((folder) => join(folder, name))
    .find((file) => isForeign(file) && isProgram(file));
  return program === undefined ? undefined : { program, path: folders.join(delimiter) };
}

/** True for a path that cannot be resolved: it may lead anywhere. */
function isInside(path: string, folder: string): boolean {
  try {
    const way = relative(realpathSync.native(folder), realpathSync.native(path));
    return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
  } catch {
    return true;
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
