export type Env = Readonly<Record<string, string | undefined>>;

/** The result of a job so far. */
export type Result = 'success' | 'failure' | 'cancelled';

/** What a CI system's environment variables provide; anything else is omitted. */
export type Host = {
  name: string;
  /** A repository on GitHub, as `owner/repo`. */
  repository?: string;
  /** URL of GitHub's API, without a trailing slash. */
  apiUrl?: string;
  /** The deployment that started the job. */
  deploymentId?: string;
  /** A full SHA. */
  commit?: string;
  /** Only for creating a deployment: sent with a status, it would move an existing one. */
  environment?: string;
  /** URL of the build or job. */
  logUrl?: string;
  result?: Result;
};
