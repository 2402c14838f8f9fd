export type Env = Readonly<Record<string, string | undefined>>;

/** How a job went so far. */
export type Result = 'success' | 'failure' | 'cancelled';

/** What a CI host knows about the job from its environment; what it does not know is left out. */
export type Host = {
  name: string;
  /** A repository on GitHub, as `owner/repo`. */
  repository?: string;
  /** GitHub's API, without a slash at its end. */
  apiUrl?: string;
  /** The deployment that started the job. */
  deploymentId?: string;
  /** A full SHA. */
  commit?: string;
  /** For creating a deployment only: sent with a status, it would move an existing one. */
  environment?: string;
  /** The page of the build or job. */
  logUrl?: string;
  result?: Result;
};
