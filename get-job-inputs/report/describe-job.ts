import type { Job } from '../../lib/ctrlplane/job.ts';
import type { JsonRecord } from '../../lib/json.ts';
import { oneLine } from '../../lib/one-line.ts';
import { shorten } from '../../lib/shorten.ts';

const MAX_CHARS = 80;

/**
 * Describes what a job does, as far as the server returns it: `deploy shop v2.7.1 to prod-eu
 * (production)`.
 *
 * @param masked secret texts; a name that contains one becomes `***`
 */
export function describeJob(job: Job, masked: ReadonlySet<string>): string {
  const hide = (text: string): string =>
    masked.values().some((secret) => text.includes(secret)) ? '***' : text;
  const name: NameOf = (part, ...members) => {
    const text = members.map((member) => part?.[member]).find(isText);
    // Before shortening: a truncated secret would no longer match.
    return text === undefined ? '' : shorten(hide(oneLine(hide(text)).trim()), MAX_CHARS);
  };
  // Two names together may form a secret, too.
  return hide(sentence(job, name));
}

type NameOf = (part: JsonRecord | undefined, ...members: string[]) => string;

function sentence(job: Job, name: NameOf): string {
  if (job.kind === 'workflow') return 'run a workflow';
  if (job.kind === 'runbook') return `run the runbook ${name(job.runbook, 'name')}`.trim();
  const what = [name(job.deployment, 'name', 'slug'), name(job.version, 'tag', 'name')];
  const resource = name(job.resource, 'name', 'identifier');
  const environment = name(job.environment, 'name');
  const where = resource === '' || environment === '' ? '' : ` (${environment})`;
  const target = resource || environment;
  const words = ['deploy', ...what, target === '' ? '' : `to ${target}`];
  return `${words.filter((word) => word !== '').join(' ')}${where}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
