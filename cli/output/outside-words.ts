/**
 * Text in messages that applies only to GitHub Actions, and its replacement elsewhere. Messages are
 * written for workflows. A test checks that each of these texts still occurs in a message.
 */
export const OUTSIDE_WORDS: readonly (readonly [inWorkflow: string, elsewhere: string])[] = [
  ['or run `on: deployment`', 'or pass the webhook as `--event FILE`'],
  ['Check that the step it comes from passed and has the `id` that you use', 'Set it'],
  ['that the runner can reach', 'that this machine can reach'],
  [': a server in a private network needs a self-hosted runner there', ''],
  ['the proxy settings of the runner', 'the proxy settings of this machine'],
  [': set it to `${{ secrets.NAME }}`', ': set it to the value itself'],
  [' `GITHUB_TOKEN` expires with its job.', ''],
  [' `GITHUB_TOKEN` is limited to its repository and job `permissions`.', ''],
  [", or omitted to use the job's result", ''],
];

/** Replaces text in a message that applies only to workflows. */
export function putOutside(text: string): string {
  return OUTSIDE_WORDS.reduce(
    (result, [inWorkflow, elsewhere]) => result.replaceAll(inWorkflow, elsewhere),
    text,
  );
}
