/** A GitHub deployment; `sha`: the commit that its ref resolved to, `''` if the response has none. */
export type MirrorDeployment = { deploymentId: string; sha: string };

/** `page`: URL of the environment's deployments; `''` if it is unknown. */
export type OpenedMirror = MirrorDeployment & { page: string };
