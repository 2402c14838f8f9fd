import { endProcess } from '../lib/step/end-process.ts';
import { runOnRunner } from '../lib/step/github-actions/run-on-runner.ts';
import { deploymentStatus } from './action.ts';

// Without `await`: a bundle that waits at its top is larger, and starts later.
void runOnRunner(deploymentStatus).then(endProcess);
