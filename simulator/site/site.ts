import { http, HttpResponse, type RequestHandler } from 'msw';
import { createFaultQueue, type FaultQueue } from '../network/service-fault.ts';
import { recordRequest, type RecordedRequest } from '../network/recorded-request.ts';

/** An application that was deployed, whose state lives in this process. */
export type SimulatedSite = {
  handlers: RequestHandler[];
  faults: FaultQueue<'get'>;
  /** Every request that arrived. */
  requests: RecordedRequest[];
  /** How a path answers, without its query; any other path is not found. */
  pages: Map<string, (request: Request) => Response>;
  /** Called as each request arrives; the place to let time pass. */
  onCall: () => void;
};

/** Makes a site whose `/health` says `OK`. */
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
