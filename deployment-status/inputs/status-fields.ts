import { compact } from '../../lib/compact.ts';
import type { StatusRequest } from '../../lib/github/client.ts';
import { fitDescription } from '../../lib/github/status/fit-description.ts';
import { isHttpUrl } from '../../lib/http/is-http-url.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';
import type { InputName } from '../contract.ts';

/** What is sent with a status beside its state. */
export type StatusFields = Omit<StatusRequest, 'state'>;

/** Which address `target_url` is, unless that one is given: other actions disagree. */
export type TargetUrlAs = 'environment_url' | 'log_url';

/** The fields that were given and can be sent, and why others cannot, each as a reason that follows "Input ". */
export type GivenFields = {
  fields: Pick<StatusFields, 'description' | 'environment_url' | 'log_url'>;
  faults: string[];
};

/**
 * Reads the fields that may get their value only during the job. An empty one is left out, since it would
 * delete what was set before.
 */
export function readGivenFields(
  reader: InputReader<InputName>,
  targetUrlAs: TargetUrlAs,
): GivenFields {
  const faults: string[] = [];
  const readUrl = (name: 'environment_url' | 'log_url' | 'target_url'): string | undefined => {
    const url = reader.optionalText(name);
    if (url === undefined || isHttpUrl(url)) return url;
    const rule = 'must be a URL that starts with https:// or http://';
    faults.push(`\`${reader.spelling(name)}\` ${rule} (got ${quote(url)})`);
    return undefined;
  };
  const targetUrl = readUrl('target_url');
  const environmentUrl = readUrl('environment_url');
  const isEnvironment = targetUrlAs === 'environment_url' && environmentUrl === undefined;
  const fields = compact({
    description: fitDescription(reader.text('description')) || undefined,
    environment_url: environmentUrl ?? (isEnvironment ? targetUrl : undefined),
    log_url: readUrl('log_url') ?? (isEnvironment ? undefined : targetUrl),
  });
  return { fields, faults };
}
