import type { Action } from '../lib/step/run-action.ts';
import { DEFAULTS, type InputName } from './contract.ts';
import { main } from './main.ts';
import { post } from './post.ts';

export const triggerDeploy: Action<InputName> = { defaults: DEFAULTS, main, post };
