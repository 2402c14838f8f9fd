import { SAMPLE } from '../../../simulator/ctrlplane/job.ts';
import type { Stage } from '../../../simulator/runner/runner.ts';
import { payloadOf } from '../../../simulator/github/webhook-payload.ts';

/** A step whose whole process is measured. */
export type ProcessCase = {
  name: string;
  stage: Stage;
  aims: Aims;
};

/** Upper limits for the step. */
export type Aims = {
  /** As a multiple of the time of `node -e 0`. */
  time?: number;
  /** As a multiple of the instructions of Node's own HTTPS request. */
  instructions?: number;
};

/** One step per action, with its services at the given URL. */
export function processCases(url: string): ProcessCase[] {
  const payload: unknown = payloadOf('push', ({ deleted }: { deleted: boolean }) => !deleted);
  return [
    {
      name: '`trigger-deploy`, `wait: false`',
      stage: {
        action: 'trigger-deploy',
        inputs: { api_key: 'cpk_bench', api_url: url, wait: 'false' },
        event: { name: 'push', payload },
      },
      aims: { time: 2.3, instructions: 1.3 },
    },
    {
      name: '`deployment-status`, one status',
      stage: {
        action: 'deployment-status',
        inputs: { deployment_id: '42', state: 'success' },
        env: { GITHUB_TOKEN: 'ghs_bench', GITHUB_API_URL: url },
      },
      aims: { time: 2.5, instructions: 1.37 },
    },
    {
      name: '`get-job-inputs`, one workspace',
      stage: {
        action: 'get-job-inputs',
        inputs: { api_key: '0123456789abcdef.bench', base_url: url, job_id: SAMPLE.job },
        env: { GITHUB_API_URL: url },
      },
      aims: { time: 2.5, instructions: 1.4 },
    },
  ];
}
