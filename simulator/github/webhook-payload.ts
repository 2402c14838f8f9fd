import examples from '@octokit/webhooks-examples' with { type: 'json' };

// The payloads are as many shapes as there are events; who asks for one names the parts that it looks at.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Payload = any;

/**
 * GitHub's own example of a webhook payload, the first that matches; a copy, free to be changed.
 *
 * @throws Error where there is none
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
