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

export type Route = { endpoint: CtrlplaneEndpoint; answer: () => Response | Promise<Response> };
