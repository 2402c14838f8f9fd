/** Hides known secrets in text. */
export type Redactor = {
  /** Adds a secret; from now on `redact` hides it. */
  add(secret: string): void;
  /** Replaces every known secret in the text, in each form that it may have taken, by `***`. */
  redact(text: string): string;
};

/**
 * Makes a redactor that knows no secret yet.
 *
 * The runner masks the log but neither files nor requests, so text is cleaned before it leaves.
 * The forms are the ones that the runner masks too:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
 */
export function createRedactor(): Redactor {
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  return {
    add(secret) {
      for (const form of formsOf(secret)) forms.add(form);
      const longestFirst = [...forms].sort((a, b) => b.length - a.length);
      if (longestFirst.length > 0) {
        pattern = new RegExp(longestFirst.map((form) => RegExp.escape(form)).join('|'), 'g');
      }
    },
    redact: (text) => (pattern === undefined ? text : text.replace(pattern, '***')),
  };
}

function formsOf(secret: string): string[] {
  if (secret === '') return [];
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  // Base64 of a text that holds the secret: its middle depends on where the secret starts.
  for (const lead of ['', ' ', '  ']) {
    const encoded = Buffer.from(lead + secret)
      .toString('base64')
      .replace(/=+$/, '');
    const middle = encoded.slice(Math.ceil((lead.length * 4) / 3), encoded.length - 1);
    if (middle.length >= 8) forms.push(middle);
  }
  return forms;
}
