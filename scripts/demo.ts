// Shows the actions as a runner would, against services that live in this process.
import { systemClock } from '../lib/clock.ts';
import { createSimulatedCarpathian, scripted } from '../simulator/carpathian/carpathian.ts';
import { runStage } from '../simulator/runner/runner.ts';
import { serve } from '../simulator/network/serve.ts';
import { payloadOf } from '../simulator/github/webhook-payload.ts';
import { demoGetJobInputs } from './demo/get-job-inputs.ts';
import { showDeploymentStatus } from './demo/deployment-status.ts';
import { createLogView } from './demo/log-view.ts';

const KEY = 'cpk_demo_0123456789abcdef';

// What a commit message may hold; in a hand-written curl each of these lines breaks or runs something.
const MESSAGE = `Say "hello" to O'Neil

$(echo pwned) \`id\` \${HOME}
::set-output name=conclusion::hacked
::error::not an error`;

const LOG = [
  { afterMs: 300, line: 'Before Deploy: php artisan down' },
  { afterMs: 700, line: 'git fetch && git checkout main && git pull' },
  { afterMs: 1_200, line: '::error::a line of the server that wants to be a command' },
  { afterMs: 1_700, line: 'npm install && npm run build' },
  { afterMs: 2_600, line: 'added 412 packages in 2s' },
  { afterMs: 3_200, line: 'pm2 restart app' },
  { afterMs: 3_800, line: 'After Deploy: php artisan up' },
];

const STATES = [
  { afterMs: 0, status: 'queued' },
  { afterMs: 600, status: 'running' },
  { afterMs: 3_900, status: 'success' },
];

const payload = payloadOf('push', ({ ref }: { ref: string }) => ref === 'refs/heads/master') as {
  head_commit: { message: string };
};
payload.head_commit.message = MESSAGE;

const carpathian = createSimulatedCarpathian(systemClock);
carpathian.keys.add(KEY);
carpathian.script = scripted(STATES, LOG);
const server = await serve(carpathian.handlers);

console.log(`A Carpathian Cloud is simulated at ${server.url}. A push starts this step:\n`);
console.log(
  '  - uses: OWNER/deploy-actions/trigger-deploy@v1\n    with:\n      api_key: ${{ secrets.CARPATHIAN_API_KEY }}\n',
);

const result = await runStage({
  action: 'trigger-deploy',
  inputs: { api_key: KEY, api_url: server.url, poll_interval: '1s' },
  event: { name: 'push', payload },
  onLog: createLogView((line) => {
    console.log(`  ${line}`);
  }),
});
await server.close();
result.dispose();

console.log(`\nThe step ends with exit code ${result.exitCode}. What Carpathian got:\n`);
console.log(JSON.stringify(carpathian.triggered[0], null, 2));
console.log('\nIts outputs:\n');
for (const [name, value] of Object.entries(result.outputs)) console.log(`  ${name}: ${value}`);
console.log(`\nIts job summary:\n\n${result.summary.replaceAll(/^/gm, '  ')}`);

await showDeploymentStatus();

if (process.env['CARPATHIAN_API_KEY'] !== undefined) {
  console.log(
    'CARPATHIAN_API_KEY is set, but this demo does not use it. To deploy for real, store it as a',
  );
  console.log(
    'secret of your repository (gh secret set CARPATHIAN_API_KEY) and use the step above.',
  );
}
const jobWentWell = await demoGetJobInputs();
process.exitCode = jobWentWell ? (result.exitCode ?? 1) : 1;
