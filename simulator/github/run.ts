import { http, HttpResponse, type RequestHandler } from 'msw';
import { recordRequest, type RecordedRequest } from '../network/recorded-request.ts';

/** A GitHub with the workflow run of the simulated runner. */
export type SimulatedRun = {
  handlers: RequestHandler[];
  /** The run's title. */
  title: string;
  requests: RecordedRequest[];
  /** Replaces the response if set. */
  fault?: () => Response | Promise<Response>;
};

export function createSimulatedRun(title: string, apiUrl = 'https://api.github.com'): SimulatedRun {
  const run: SimulatedRun = { handlers: [], title, requests: [] };
  run.handlers.push(
    http.get(`${apiUrl}/repos/:owner/:repo/actions/runs/:id`, async ({ request, params }) => {
      run.requests.push(await recordRequest(request));
      const answer = { id: Number(params['id']), display_title: run.title };
      return run.fault?.() ?? HttpResponse.json(answer);
    }),
  );
  return run;
}
