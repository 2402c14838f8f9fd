/** The GitHub deployment, and the commit that GitHub found for the ref; `''` if it did not say. */
export type OpenedMirror = { deploymentId: string; sha: string };
