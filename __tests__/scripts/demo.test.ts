import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../simulator/runner/action-metadata.ts';

test('npm start shows each step like a runner, and a page with the summaries', () => {
  const log = execFileSync(process.execPath, ['scripts/demo.ts'], { cwd: ROOT, encoding: 'utf8' });
  expect(log).toContain(
    '▼ Log of deployment 4212 (building)\n    Before Deploy: php artisan down\n',
  );
  expect(log).toMatch(/^ {2}carpathian POST \/api\/v1\/deployment\/trigger → 202 in \d+ ms$/m);
  expect(log).toMatch(/queued +queued\n +in_progress +building\n +success +success\n/);
  expect(log).toMatch(/^ {2}Error: .*Deployment 4212 failed/m);
  expect(log).not.toMatch(/_demo_0123456789abcdef|&#\d+;|```mermaid/);
  const file = fileURLToPath(/file:\/\/\S+/.exec(log)?.[0] ?? '');
  const page = readFileSync(file, 'utf8');
  rmSync(dirname(file), { recursive: true });
  expect(page.match(/<section>/g)).toHaveLength(2);
  // Only our own: mermaid, and the script that renders the diagrams.
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toContain('_demo_0123456789abcdef');
});
