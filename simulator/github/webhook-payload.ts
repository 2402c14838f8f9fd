import examples from '@octokit/webhooks-examples' with { type: 'json' };

// Each event has its own payload type; callers know which fields they read.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Payload = any;

/**
 * The first matching example payload from GitHub, as a copy that may be modified.
 *
 * @throws Error if there is none
 */
export function payloadOf(
  name: string,
  matches: (payload: Payload) => boolean = () => true,
): Payload {
  const events = examples as unknown as { name: string; examples: Payload[] }[];
  const payload: unknown = events.find((event) => event.name === name)?.examples.find(matches);
  if (payload === undefined) throw new Error(`There is no such example of ${name}.`);
  return structuredClone(payload);
}
