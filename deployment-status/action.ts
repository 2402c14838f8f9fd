import type { Action } from '../lib/step/run-action.ts';
import { ALIASES } from './aliases.ts';
import { DEFAULTS, type InputName } from './contract.ts';
import { main } from './main.ts';
import { post } from './post.ts';

export const deploymentStatus: Action<InputName> = {
  defaults: DEFAULTS,
  aliases: ALIASES,
  main,
  post,
};
