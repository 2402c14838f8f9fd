import { HttpResponse } from 'msw';
import type { Clock } from '../../lib/clock.ts';
import { asRecord } from '../../lib/json.ts';
import { refuse } from './access.ts';
import {
  deploymentAnswer,
  githubTime,
  statusAnswer,
  type SimulatedDeployment,
  type SimulatedStatus,
} from './records.ts';

/** The repository of a simulated GitHub: everything that affects deployments. */
export type SimulatedRepository = {
  /** `owner/name` */
  name: string;
  /** Whether a branch, tag or commit exists. */
  hasRef: (ref: string) => boolean;
  /** Current commit statuses and checks, for any commit. */
  contexts: () => { context: string; state: string }[];
  /** How many of the next creations with `auto_merge` result in a merge. */
  behind: number;
  /** Status fields that are always rejected, for reasons that GitHub does not document. */
  refusedFields: Set<string>;
  /** Creating with `auto_merge` is rejected as a conflict. */
  conflict: boolean;
  /** Oldest first. */
  deployments: SimulatedDeployment[];
  /** Environments outlive their deployments. */
  environments: Set<string>;
  create(body: unknown, apiUrl: string): Response;
  addStatus(deployment: SimulatedDeployment, body: unknown, apiUrl: string): Response;
};

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'pending', 'queued', 'success'];
const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

/** A repository without deployments, in which every ref exists and there are no checks. */
export function createSimulatedRepository(
  name: string,
  clock: Pick<Clock, 'date'>,
): SimulatedRepository {
  let lastId = 41;
  const nextId = (): number => (lastId += 1);
  const now = (): string => githubTime(clock.date());
  const repository: SimulatedRepository = {
    name,
    hasRef: () => true,
    contexts: () => [],
    behind: 0,
    conflict: false,
    refusedFields: new Set(),
    deployments: [],
    environments: new Set(),
    create(body, apiUrl) {
      const refused = refusalToCreate(repository, asRecord(body));
      if (refused !== undefined) return refused;
      const deployment = newDeployment(nextId(), asRecord(body), repository.name, now());
      repository.deployments.push(deployment);
      repository.environments.add(deployment.environment);
      return HttpResponse.json(deploymentAnswer(deployment, apiUrl), { status: 201 });
    },
    addStatus(deployment, body, apiUrl) {
      const fields = asRecord(body);
      const refused = refusalOfStatus(fields, repository.refusedFields);
      if (refused !== undefined) return refused;
      const status = newStatus(nextId(), fields, deployment, now());
      deployment.statuses.push(status);
      if (status.state === 'success' && fields['auto_inactive'] !== false) {
        for (const earlier of supersededBy(deployment, repository)) {
          earlier.statuses.push({ ...status, id: nextId(), state: 'inactive' });
        }
      }
      const location = `${apiUrl}/repos/${repository.name}/deployments/${deployment.id}/statuses/${status.id}`;
      return HttpResponse.json(statusAnswer(status, deployment, apiUrl), {
        status: 201,
        headers: { location },
      });
    },
  };
  return repository;
}

function refusalToCreate(
  repository: SimulatedRepository,
  body: Readonly<Record<string, unknown>>,
): Response | undefined {
  const ref = text(body['ref']);
  if (ref === '' || !repository.hasRef(ref)) return refuse(422, `No ref found for: ${ref}`);
  if (body['auto_merge'] !== false) {
    if (repository.conflict) return refuse(409, `Conflict merging main into ${ref}.`);
    if (repository.behind > 0) {
      repository.behind -= 1;
      const message = `Auto-merged main into ${ref} on deployment.`;
      return HttpResponse.json({ message }, { status: 202 });
    }
  }
  const required = body['required_contexts'];
  const names = Array.isArray(required) ? required.map(String) : undefined;
  const contexts = repository
    .contexts()
    .filter(({ context, state }) => state !== 'success' && (names?.includes(context) ?? true));
  if (contexts.length === 0) return undefined;
  return refuse(409, `Conflict: Commit status checks failed for ${ref}.`, [
    { contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' },
  ]);
}

function refusalOfStatus(
  fields: Readonly<Record<string, unknown>>,
  refused: ReadonlySet<string>,
): Response | undefined {
  const invalid = (field: string, message: string): Response =>
    refuse(422, 'Validation Failed', [
      { resource: 'DeploymentStatus', code: 'custom', field, message },
    ]);
  const field = Object.keys(fields).find((name) => refused.has(name));
  if (field !== undefined) return invalid(field, `${field} is invalid`);
  if (!STATES.includes(text(fields['state']))) {
    return invalid('state', 'state is not included in the list');
  }
  if (Array.from(text(fields['description'])).length > 140) {
    return invalid('description', 'description is too long (maximum is 140 characters)');
  }
  const url = text(fields['environment_url']);
  return url === '' || /^https?:\/\//.test(url)
    ? undefined
    : invalid('environment_url', 'environment_url must use http(s) scheme');
}

function newDeployment(
  id: number,
  body: Readonly<Record<string, unknown>>,
  repository: string,
  created_at: string,
): SimulatedDeployment {
  const ref = text(body['ref']);
  const environment = text(body['environment']) || 'production';
  return {
    id,
    repository,
    sha: /^[0-9a-f]{40}$/.test(ref) ? ref : SHA,
    ref,
    task: text(body['task']) || 'deploy',
    environment,
    description: text(body['description']),
    payload: body['payload'] ?? {},
    transient_environment: body['transient_environment'] === true,
    production_environment:
      body['production_environment'] === undefined
        ? environment === 'production'
        : body['production_environment'] === true,
    created_at,
    statuses: [],
  };
}

function newStatus(
  id: number,
  fields: Readonly<Record<string, unknown>>,
  { environment, statuses }: SimulatedDeployment,
  created_at: string,
): SimulatedStatus {
  return {
    id,
    state: text(fields['state']),
    description: text(fields['description']),
    environment: text(fields['environment']) || (statuses.at(-1)?.environment ?? environment),
    environment_url: text(fields['environment_url']),
    log_url: text(fields['log_url']) || text(fields['target_url']),
    created_at,
  };
}

/**
 * The deployments that `auto_inactive` deactivates:
 * https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
 */
function supersededBy(
  { id, environment }: SimulatedDeployment,
  { deployments }: SimulatedRepository,
): SimulatedDeployment[] {
  return deployments.filter(
    (other) =>
      other.id < id &&
      other.environment === environment &&
      !other.transient_environment &&
      !other.production_environment &&
      other.statuses.at(-1)?.state === 'success',
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
