// Installs the tools of the end-to-end tests into .tools/: nektos/act, the library with which Drone
// reads a webhook, Spinnaker's evaluator, and the oldest Node that the command supports. The
// versions of all but Node are in e2e/*/go.mod and e2e/spinnaker/pom.xml.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';

const OLDEST_NODE = '22.23.3';

type Tool = { folder: string; command: string; arguments: string[] };

const REMEDIES: Record<string, string> = {
  go: 'Go 1.25 or newer (https://go.dev/dl/)',
  mvn: 'Maven 3.8 or newer (https://maven.apache.org/install.html) and a JDK, version 17 or newer',
};

const at = (name: string): string => join(ROOT, '.tools', name);

const TOOLS: Tool[] = [
  { folder: 'act', command: 'go', arguments: ['build', '-o', at('act'), 'github.com/nektos/act'] },
  { folder: 'drone', command: 'go', arguments: ['build', '-o', at('drone-webhook'), '.'] },
  {
    folder: 'spinnaker',
    command: 'mvn',
    arguments: ['-q', '-B', 'dependency:copy', `-DoutputDirectory=${at('spinnaker')}`],
  },
  {
    folder: '',
    command: 'npm',
    arguments: [
      ...['install', '--no-save', '--no-package-lock', '--silent', '--prefix', at('oldest-node')],
      `node-${process.platform}-${process.arch}@${OLDEST_NODE}`,
    ],
  },
];

for (const { folder, command, arguments: given } of TOOLS) {
  const { error, status } = spawnSync(command, given, {
    cwd: join(ROOT, 'e2e', folder),
    stdio: 'inherit',
  });
  if (error !== undefined) {
    console.error(
      `The end-to-end tests with e2e/${folder} need ${REMEDIES[command] ?? command}. Install it, then run "npm run e2e:install" again.`,
    );
  }
  if (status !== 0) process.exitCode = 1;
}
