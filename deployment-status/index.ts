import { runAction } from '../lib/action.ts';
import { endProcess } from '../lib/end-process.ts';
import { main } from './main.ts';

await runAction(main);
endProcess();
