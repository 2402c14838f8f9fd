import type { Job } from '../../lib/ctrlplane/job.ts';
import type { JsonRecord } from '../../lib/json.ts';
import { shorten } from '../../lib/shorten.ts';

const MAX_CHARS = 80;

/**
 * What a job is to do, as far as the server names it: `deploy shop v2.7.1 to prod-eu (production)`.
 *
 * @param masked texts that must not be read; a name that holds one of them is `***`
 */
export function describeJob(job: Job, masked: ReadonlySet<string>): string {
  const hide = (text: string): string =>
    masked.values().some((secret) => text.includes(secret)) ? '***' : text;
  const name: NameOf = (part, ...members) => {
    const text = members.map((member) => part?.[member]).find(isText);
    // Before it is cut: nobody recognises a part of a secret.
    return text === undefined ? '' : shorten(hide(oneLine(hide(text))), MAX_CHARS);
  };
  // Two names together may make up a secret, too.
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
