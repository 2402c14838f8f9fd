import { endProcess } from '../lib/step/end-process.ts';
import { runOnRunner } from '../lib/step/github-actions/run-on-runner.ts';
import { deploymentStatus } from './action.ts';

// No top-level `await`: it makes the bundle larger and slower to start.
void runOnRunner(deploymentStatus).then(endProcess);
