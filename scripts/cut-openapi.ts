// Reduces GitHub's OpenAPI description to the endpoints of the simulated GitHub, without prose and
// examples. GitHub publishes one for github.com and one per GitHub Enterprise Server release, also
// in the npm package @octokit/openapi (in generated/; 385 MB, so not a dependency):
//
//   node scripts/cut-openapi.ts path/to/ghes-3.19.json ghes-3.19
//
// writes simulator/github/openapi/ghes-3.19.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord, isRecord, type JsonRecord } from '../lib/json.ts';
import { ROOT } from '../simulator/runner/action-metadata.ts';

const PATHS = [
  '/repos/{owner}/{repo}/deployments',
  '/repos/{owner}/{repo}/deployments/{deployment_id}',
  '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  '/repos/{owner}/{repo}/environments/{environment_name}',
];
const METHODS = ['get', 'post', 'delete'];
const PROSE = ['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags'];

const [source = '', name = ''] = process.argv.slice(2);
if (source === '' || name === '') {
  throw new Error('usage: node scripts/cut-openapi.ts <description.json> <name>');
}
const whole = asRecord(JSON.parse(readFileSync(source, 'utf8')));
const paths = Object.fromEntries(
  PATHS.map((path) => {
    const operations = Object.entries(asRecord(asRecord(whole['paths'])[path]));
    const kept = operations.filter(([method]) => METHODS.includes(method));
    return [path, Object.fromEntries(kept.map(([method, value]) => [method, strip(value)]))];
  }),
);
const components = collect(paths, {});
const target = join(ROOT, 'simulator', 'github', 'openapi', `${name}.json`);
writeFileSync(target, `${JSON.stringify({ paths, components })}\n`);

/** Removes prose; keeps properties that are merely named like prose. */
function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !PROSE.includes(key) && !key.startsWith('x-'),
  );
  return Object.fromEntries(
    kept.map(([key, member]) => [key, key === 'properties' ? stripEach(member) : strip(member)]),
  );
}

function stripEach(properties: unknown): JsonRecord {
  const entries = Object.entries(asRecord(properties));
  return Object.fromEntries(entries.map(([key, schema]) => [key, strip(schema)]));
}

/** The components that a value references, directly or indirectly. */
function collect(
  value: unknown,
  found: Record<string, Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  for (const [, kind = '', id = ''] of JSON.stringify(value).matchAll(
    /"#\/components\/([\w-]+)\/([\w.-]+)"/g,
  )) {
    const group = (found[kind] ??= {});
    if (id in group) continue;
    group[id] = strip(asRecord(asRecord(whole['components'])[kind])[id]);
    collect(group[id], found);
  }
  return found;
}
