export type CtrlplaneEndpoint =
  | 'workspaces'
  | 'job'
  | 'with-release'
  | 'release'
  | 'agents'
  | 'agent-jobs'
  | 'status'
  | 'claim'
  | 'legacy-job'
  | 'legacy-patch'
  | 'no-route';

/** What a server does at an address. */
export type Route = { endpoint: CtrlplaneEndpoint; answer: () => Response | Promise<Response> };
