export type SimulatedStatus = {
  id: number;
  state: string;
  description: string;
  environment: string;
  environment_url: string;
  log_url: string;
  created_at: string;
  /** Login of the creator; undefined: `GITHUB_TOKEN`. */
  creator?: string;
};

export type SimulatedDeployment = {
  id: number;
  repository: string;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  description: string | null;
  payload: unknown;
  transient_environment: boolean;
  production_environment: boolean;
  created_at: string;
  /** Oldest first. */
  statuses: SimulatedStatus[];
};

/** Formats a time like GitHub. */
export function githubTime(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The response for a deployment; `apiUrl` is the API URL. */
export function deploymentAnswer(deployment: SimulatedDeployment, apiUrl: string): object {
  const { repository, ...rest } = deployment;
  const url = `${apiUrl}/repos/${repository}/deployments/${deployment.id}`;
  return {
    ...rest,
    statuses: undefined,
    url,
    node_id: `DE_${deployment.id}`,
    original_environment: deployment.environment,
    creator: creator(apiUrl),
    updated_at: deployment.created_at,
    statuses_url: `${url}/statuses`,
    repository_url: `${apiUrl}/repos/${repository}`,
  };
}

/** The response for a status. */
export function statusAnswer(
  status: SimulatedStatus,
  { id, repository }: SimulatedDeployment,
  apiUrl: string,
): object {
  const repositoryUrl = `${apiUrl}/repos/${repository}`;
  const deploymentUrl = `${repositoryUrl}/deployments/${id}`;
  return {
    ...status,
    url: `${deploymentUrl}/statuses/${status.id}`,
    node_id: `DES_${status.id}`,
    creator: creator(apiUrl, status.creator),
    target_url: status.log_url,
    updated_at: status.created_at,
    deployment_url: deploymentUrl,
    repository_url: repositoryUrl,
  };
}

function creator(apiUrl: string, login = 'github-actions[bot]'): object {
  const url = `${apiUrl}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: 41898282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
    gravatar_id: '',
    url,
    html_url: 'https://github.com/apps/github-actions',
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: 'Bot',
    site_admin: false,
  };
}
