import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';

/** Closes the GitHub deployment that the main stage left open. */
export function post(context: ActionContext<InputName>): Step {
  return {
    async run() {
      // Dynamic import: the main stage shares this bundle and would load it too.
      const { closeMirror } = await import('./mirror/github-mirror.ts');
      await closeMirror(context);
    },
    explain: ({ message }) => ({
      title: 'Status of the GitHub deployment not set',
      message: `Could not set the final status of the GitHub deployment: ${message}`,
    }),
  };
}
