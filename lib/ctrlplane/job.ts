import { compact } from '../compact.ts';
import { asRecord, asText, isRecord, type JsonRecord } from '../json.ts';

/** A Ctrlplane job, independent of the server's generation. */
export type Job = {
  /** The job's own fields, with the server's names. */
  own: JsonRecord;
  /** What the job was created for. Only a release job must have a version and a resource. */
  kind: 'release' | 'workflow' | 'runbook';
  workspaceId?: string;
  variables?: JsonRecord;
  /** Names of the variables that the server marks as secret. */
  encrypted: readonly string[];
  resource?: JsonRecord;
  version?: JsonRecord;
  environment?: JsonRecord;
  deployment?: JsonRecord;
  /** Inputs of a workflow run. */
  inputs?: JsonRecord;
  /** Only on servers up to April 2025. */
  approval?: JsonRecord;
  runbook?: JsonRecord;
};

/** Reads a job of a server with workspaces (since October 2025). */
export function readWorkspaceJob(json: JsonRecord, workspaceId: string): Job {
  const { dispatchContext, ...own } = json;
  const context = asRecord(dispatchContext);
  const release = asRecord(context['release']);
  const isWorkflow = isRecord(context['inputs']) || isRecord(context['workflow']);
  const isRelease = isRecord(context['release']) || asText(own['releaseId']) !== '';
  return {
    own: { ...own, workspaceId },
    kind: isWorkflow && !isRelease ? 'workflow' : 'release',
    workspaceId,
    encrypted: textsOf(release['encryptedVariables']),
    ...parts({
      variables: context['variables'] ?? release['variables'],
      resource: context['resource'],
      version: context['version'] ?? release['version'],
      environment: context['environment'],
      deployment: context['deployment'],
      inputs: context['inputs'],
    }),
  };
}

/** Whether a release job is missing parts that its server returns with the release. */
export function isIncomplete(job: Job): boolean {
  return job.kind === 'release' && (job.version === undefined || job.resource === undefined);
}

/** Adds the release to a job, without replacing parts that the job already has. */
export function addRelease(job: Job, json: JsonRecord): Job {
  const release = asRecord(json['release'] ?? json);
  const added = parts({
    variables: release['variables'],
    resource: json['resource'],
    version: release['version'],
    environment: json['environment'],
    deployment: json['deployment'],
  });
  // Newer servers return `{}` here for any job, and the variables only with the release.
  const hasVariables = Object.keys(job.variables ?? {}).length > 0;
  const variables = hasVariables ? job.variables : (added.variables ?? job.variables);
  return {
    ...added,
    ...job,
    ...compact({ variables }),
    encrypted: [...new Set([...job.encrypted, ...textsOf(release['encryptedVariables'])])],
  };
}

// Returned by older servers alongside the job's own fields.
// prettier-ignore
const LEGACY_PARTS = [
  'job', 'variables', 'resource', 'target', 'environment', 'deployment',
  'version', 'deploymentVersion', 'release', 'approval', 'runbook',
];

/** Reads a job of a server before October 2025, in any of its formats. */
export function readLegacyJob(json: JsonRecord): Job {
  const own = json['id'] === undefined ? asRecord(json['job']) : json;
  const resource = withMetadataMap(json['resource'] ?? json['target']);
  const workspace = compact({
    workspaceId: asText(asRecord(resource)['workspaceId']) || undefined,
  });
  const releaseParts = ['resource', 'target', 'environment', 'deployment', 'version', 'release'];
  const isRelease = releaseParts.some((name) => isRecord(json[name]));
  const entries = Object.entries(own).filter(([name]) => !LEGACY_PARTS.includes(name));
  return {
    own: { ...Object.fromEntries(entries), ...workspace },
    kind: isRelease && !isRecord(json['runbook']) ? 'release' : 'runbook',
    ...workspace,
    encrypted: sensitiveKeys(json['release']),
    ...parts({
      variables: json['variables'],
      resource,
      version: legacyVersion(json),
      environment: json['environment'],
      deployment: json['deployment'],
      approval: json['approval'],
      runbook: json['runbook'],
    }),
  };
}

/** The version, which was called deployment version for a month, and release before that. */
function legacyVersion(json: JsonRecord): unknown {
  const named = json['version'] ?? json['deploymentVersion'];
  if (isRecord(named)) return withMetadataMap(named);
  if (!isRecord(json['release'])) return undefined;
  const { version, ...release } = json['release'];
  return withMetadataMap({ ...release, tag: release['tag'] ?? version });
}

/** In May 2025 a release contained snapshots of its variables. */
function sensitiveKeys(release: unknown): string[] {
  const { values } = asRecord(asRecord(release)['variableSetRelease']);
  const snapshots = Array.isArray(values)
    ? values.map((value) => asRecord(asRecord(value)['variableValueSnapshot']))
    : [];
  return snapshots.filter(({ sensitive }) => sensitive === true).map(({ key }) => asText(key));
}

/** Converts metadata to a map; for some months it was a list of keys and values. */
function withMetadataMap(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value['metadata'])) return value;
  const entries = value['metadata']
    .map(asRecord)
    .flatMap(({ key, value: text }) => (typeof key === 'string' ? [[key, text] as const] : []));
  return { ...value, metadata: Object.fromEntries(entries) };
}

/** Keeps members that are objects: servers may return `null` for a part. */
function parts<Name extends string>(
  values: Record<Name, unknown>,
): Partial<Record<Name, JsonRecord>> {
  const found: Partial<Record<Name, JsonRecord>> = {};
  for (const name in values) {
    const value = values[name];
    if (isRecord(value)) found[name] = value;
  }
  return found;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
