import { http, HttpResponse, type RequestHandler } from 'msw';
import { createFaultQueue, type FaultQueue } from '../network/service-fault.ts';
import { recordRequest, type RecordedRequest } from '../network/recorded-request.ts';

/** A deployed app with its state in this process. */
export type SimulatedSite = {
  handlers: RequestHandler[];
  faults: FaultQueue<'get'>;
  /** All received requests. */
  requests: RecordedRequest[];
  /** Response per path, without the query; other paths return 404. */
  pages: Map<string, (request: Request) => Response>;
  /** Called on each request; lets tests advance the clock. */
  onCall: () => void;
};

/** A site whose `/health` returns `OK`. */
export function createSimulatedSite(baseUrl = '*'): SimulatedSite {
  const site: SimulatedSite = {
    handlers: [],
    faults: createFaultQueue(),
    requests: [],
    pages: new Map([['/health', () => HttpResponse.text('OK')]]),
    onCall: () => undefined,
  };
  site.handlers.push(
    http.get(`${baseUrl}/*`, async ({ request }) => {
      site.requests.push(await recordRequest(request));
      site.onCall();
      const page = site.pages.get(new URL(request.url).pathname);
      return site.faults.handle(
        'get',
        () => page?.(request) ?? HttpResponse.text('Not Found', { status: 404 }),
      );
    }),
  );
  return site;
}
