import { compact } from '../../lib/compact.ts';
import type { StatusRequest } from '../../lib/github/client.ts';
import { fitDescription } from '../../lib/github/status/fit-description.ts';
import { isHttpUrl } from '../../lib/http/is-http-url.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';
import type { InputName } from '../contract.ts';

/** Fields sent with a status, other than its state. */
export type StatusFields = Omit<StatusRequest, 'state'>;

/** What `target_url` is an alias of, unless that input is set. Other actions differ in this. */
export type TargetUrlAs = 'environment_url' | 'log_url';

/**
 * `faults`: why given fields cannot be sent; each continues a sentence that starts with "Input ".
 */
export type GivenFields = {
  fields: Pick<StatusFields, 'description' | 'environment_url' | 'log_url'>;
  faults: string[];
};

/**
 * Reads the fields that may only get a value during the job. Empty ones are omitted, since they
 * would erase earlier values.
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
