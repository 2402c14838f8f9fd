import { SAMPLE } from '../../simulator/ctrlplane/job.ts';
import type { Stage } from '../../simulator/runner/runner.ts';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';

/** A call that a script would make with curl. */
export type Call = { method: string; path: string; body?: object };

/** A step whose whole process is measured. */
export type ProcessCase = {
  name: string;
  stage: Stage;
  /** The same calls, in the order in which a script makes them. */
  calls: readonly Call[];
  /** How many times the time of `node -e 0` it should take at most. */
  aim?: number;
  grows: string;
};

const TRIGGER = '/api/v1/deployment/trigger';
const DEPLOYMENTS = '/repos/octo-org/octo-repo/deployments';
const JOBS = `/api/v1/workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`;
const RUN = '/repos/octo-org/octo-repo/actions/runs/1658821493';

/** The steps, with their services at the given address. */
export function processCases(url: string): ProcessCase[] {
  return [...triggerCases(url), ...statusCases(url), ...jobCases(url)];
}

function triggerCases(url: string): ProcessCase[] {
  const payload: unknown = payloadOf('push', ({ deleted }: { deleted: boolean }) => !deleted);
  const event = { name: 'push', payload };
  const inputs = { api_key: 'cpk_bench', api_url: url };
  const trigger = {
    method: 'POST',
    path: TRIGGER,
    body: { repository: 'octo-org/octo-repo', commit: 'f95f852', branch: 'main' },
  };
  const action = 'trigger-deploy';
  return [
    {
      name: '`trigger-deploy`, `wait: false`',
      stage: { action, inputs: { ...inputs, wait: 'false' }, event },
      calls: [trigger],
      aim: 2.3,
      grows: 'nothing: one call, whatever is deployed',
    },
    {
      name: '`trigger-deploy`, success at the first look, `logs: none`',
      stage: { action, inputs: { ...inputs, logs: 'none' }, event },
      calls: [trigger, { method: 'GET', path: '/api/v1/deployment/status/4212' }],
      grows:
        'with the looks at the status: see [requests](#requests-and-delay); showing the log adds the second before its last read',
    },
  ];
}

function statusCases(url: string): ProcessCase[] {
  const env = { GITHUB_TOKEN: 'ghs_bench', GITHUB_API_URL: url };
  const action = 'deployment-status';
  const report = (state: string): Call => ({
    method: 'POST',
    path: `${DEPLOYMENTS}/42/statuses`,
    body: { state, log_url: 'https://github.com/octo-org/octo-repo/actions/runs/1658821493' },
  });
  const create = {
    method: 'POST',
    path: DEPLOYMENTS,
    body: { ref: 'main', environment: 'production', auto_merge: false, required_contexts: [] },
  };
  return [
    {
      name: '`deployment-status`, one status',
      stage: { action, inputs: { deployment_id: '42', state: 'success' }, env },
      calls: [report('success')],
      aim: 2.8,
      grows: 'nothing: one call, however many deployments there are',
    },
    {
      name: '`deployment-status`, a deployment and its first status',
      stage: { action, inputs: { environment: 'production' }, env },
      calls: [create, report('in_progress')],
      grows: 'with the tries while `wait_for_contexts` waits',
    },
  ];
}

function jobCases(url: string): ProcessCase[] {
  const inputs = { api_key: '0123456789abcdef.bench', base_url: url, job_id: SAMPLE.job };
  const env = { GITHUB_API_URL: url };
  const action = 'get-job-inputs';
  const find = [
    { method: 'GET', path: '/api/v1/workspaces' },
    { method: 'GET', path: JOBS },
  ];
  return [
    {
      name: '`get-job-inputs`, one workspace',
      stage: { action, inputs, env },
      calls: [...find, { method: 'GET', path: RUN }],
      aim: 2.4,
      grows: 'with the workspaces of the key: see [look-ups](#look-ups)',
    },
    {
      name: '`get-job-inputs`, one workspace, `report_status: true`',
      stage: { action, inputs: { ...inputs, report_status: 'true' }, env },
      calls: [...find, { method: 'PUT', path: `${JOBS}/status`, body: { status: 'inProgress' } }],
      grows: 'likewise; the report is one call here and one in the post stage',
    },
  ];
}
