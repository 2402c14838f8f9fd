import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';

/** Closes the GitHub deployment that the main stage left open. */
export function post(context: ActionContext<InputName>): Step {
  return {
    async run() {
      // Loaded only here, since the main stage, which is in the same bundle, would pay for it.
      const { closeMirror } = await import('./mirror/github-mirror.ts');
      await closeMirror(context);
    },
    explain: ({ message }) => ({
      title: 'Status of the GitHub deployment not set',
      message: `Could not set the final status of the GitHub deployment: ${message}`,
    }),
  };
}
