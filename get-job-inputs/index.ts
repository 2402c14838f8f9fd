import { runAction } from '../lib/step/run-action.ts';
import { endProcess } from '../lib/step/end-process.ts';
import { main } from './main.ts';
import { post } from './post.ts';

await runAction({ main, post });
endProcess();
