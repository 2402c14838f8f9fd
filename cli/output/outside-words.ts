/**
 * Text in messages that only applies to GitHub Actions, and its replacement elsewhere. Messages are written for
 * workflows. A test checks that each of these texts still occurs in a message.
 */
export const OUTSIDE_WORDS: readonly (readonly [inWorkflow: string, elsewhere: string])[] = [
  ['start the workflow with `on: deployment`', 'give the webhook as `--event FILE`'],
  ['that the runner reaches', 'that this machine reaches'],
  ['that the runner can reach', 'that this machine can reach'],
  ['the proxy settings of the runner', 'the proxy settings of this machine'],
  [
    'whether a runner can reach that server: one in a private network needs a runner of your own there',
    'whether this machine can reach that server',
  ],
  [' The token of a job ends with the job.', ''],
  [
    ': the token of a job sees only its own repository, and a `permissions:` block takes away what it does not name',
    '',
  ],
  ['; or leave it out, and it follows the job', ''],
];

/** Replaces the text of a message that only applies to workflows. */
export function putOutside(text: string): string {
  return OUTSIDE_WORDS.reduce(
    (result, [inWorkflow, elsewhere]) => result.replaceAll(inWorkflow, elsewhere),
    text,
  );
}
