import { deploymentStatus } from '../deployment-status/action.ts';
import { getJobInputs } from '../get-job-inputs/action.ts';
import type { Action } from '../lib/step/run-action.ts';
import { triggerDeploy } from '../trigger-deploy/action.ts';
import { DECLARED } from './help/declared.ts';

export type ActionName = keyof typeof DECLARED;

export const ACTION_NAMES = Object.keys(DECLARED) as ActionName[];

/** The actions by name. Each reads only the inputs that its action.yml declares. */
export const ACTIONS: Readonly<Record<ActionName, Action<string>>> = {
  'trigger-deploy': triggerDeploy,
  'deployment-status': deploymentStatus,
  'get-job-inputs': getJobInputs,
};

export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(DECLARED, name);
}
