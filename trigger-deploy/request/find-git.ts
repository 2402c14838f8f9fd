import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative } from 'node:path';

export type Git = {
  /** Absolute path of the program. */
  program: string;
  /** The folders of `PATH` in which git may look for programs of its own. */
  path: string;
};

/**
 * Finds git on `PATH` by its absolute path, since Windows looks in the current folder first. What is in the
 * workspace, or leads there, is no candidate: it comes from whoever wrote the commit.
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

/** Also true of what does not exist, since nobody knows where it will lead. */
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
