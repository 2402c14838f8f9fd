/** `sha`: the commit that GitHub resolved the ref to; `''` if the response has none. */
export type OpenedMirror = { deploymentId: string; sha: string };
