import type { Aliases } from '../lib/step/spelled-inputs.ts';
import type { InputName } from './contract.ts';

/** Input names of bobheadxi/deployments: https://github.com/bobheadxi/deployments#configuration */
export const ALIASES: Aliases<InputName> = {
  environment: ['env'],
  environment_url: ['env_url'],
  log_url: ['logs'],
  description: ['desc'],
  state: ['status'],
};
