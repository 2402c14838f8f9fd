/** The API that takes the status of a job, and what its calls need. */
export type ReportTarget =
  | { api: 'workspaces'; workspaceId: string }
  /** `finalWord`: servers until January 2025 say `completed` where later ones say `successful`. */
  | { api: 'jobs'; finalWord: 'successful' | 'completed' };
