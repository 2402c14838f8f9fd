// Runs the actions like a runner, against services in this process.
import { showDeploymentStatus } from './demo/deployment-status.ts';
import { demoGetJobInputs } from './demo/get-job-inputs.ts';
import { writeSummariesPage } from './demo/summaries-page.ts';
import { showTriggerDeploy } from './demo/trigger-deploy.ts';

const show = (line: string): void => {
  console.log(line);
};

show(`A push starts this step. Carpathian Cloud, GitHub and the application are simulated here:

  - uses: OWNER/deploy-actions/trigger-deploy@v1
    with:
      api_key: \${{ secrets.CARPATHIAN_API_KEY }}
      environment: production
      environment_url: https://example.com
      verify_url: https://example.com/health
`);
const passed = await showTriggerDeploy('A deployment that succeeds', 'success', show);
show('\nThe same step, and the build breaks:\n');
const failed = await showTriggerDeploy('A deployment that fails', 'failed', show);

await showDeploymentStatus();

if (process.env['CARPATHIAN_API_KEY'] !== undefined) {
  show(
    'CARPATHIAN_API_KEY is set, but this demo does not use it. To deploy for real, store it as a',
  );
  show('secret of your repository (gh secret set CARPATHIAN_API_KEY) and use the step above.');
}
const jobWentWell = await demoGetJobInputs();
show(`\nThe job summaries, as GitHub shows them: ${writeSummariesPage([passed, failed])}`);
process.exitCode = jobWentWell && passed.exitCode === 0 && failed.exitCode === 1 ? 0 : 1;
