import { runAction } from '../lib/step/run-action.ts';
import { endProcess } from '../lib/step/end-process.ts';
import { ALIASES } from './aliases.ts';
import { DEFAULTS } from './contract.ts';
import { main } from './main.ts';
import { post } from './post.ts';

// Without `await`: a bundle that waits at its top is larger, and starts later.
void runAction({ defaults: DEFAULTS, aliases: ALIASES, main, post }).then(endProcess);
