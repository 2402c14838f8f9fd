import { runAction } from '../lib/step/run-action.ts';
import { endProcess } from '../lib/step/end-process.ts';
import { ALIASES } from './aliases.ts';
import { DEFAULTS } from './contract.ts';
import { main } from './main.ts';
import { post } from './post.ts';

// No top-level `await`: it makes the bundle larger and slower to start.
void runAction({ defaults: DEFAULTS, aliases: ALIASES, main, post }).then(endProcess);
