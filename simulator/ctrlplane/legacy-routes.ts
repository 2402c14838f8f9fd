import { HttpResponse } from 'msw';
import { legacyAnswer, reply } from './answers.ts';
import type { Route } from './route.ts';
import type { CtrlplaneState, Generation } from './state.ts';

const COMMON_WORDS = ['in_progress', 'failure', 'cancelled', 'skipped', 'pending'];

/** The addresses of a server before October 2025. */
export function legacyRoutes(
  server: CtrlplaneState,
  generation: Exclude<Generation, 'D' | 'E'>,
  request: Request,
): Route {
  const id = /^\/api\/v1\/jobs\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1];
  const job = server.jobs.find((candidate) => candidate.id === id);
  if (id !== undefined && request.method === 'GET') {
    const answer = (): Response => {
      if (!server.apiKeys.has(request.headers.get('x-api-key') ?? '')) {
        return reply(401, { error: 'Unauthorized' });
      }
      if (job !== undefined) return HttpResponse.json(legacyAnswer(job, generation) as object);
      if (generation === 'A') return new HttpResponse('Internal Server Error', { status: 500 });
      return generation === 'B'
        ? reply(404, { error: 'Job execution not found.' })
        : reply(403, { error: 'Permission denied' });
    };
    return { endpoint: 'legacy-job', answer };
  }
  if (id !== undefined && request.method === 'PATCH') {
    return { endpoint: 'legacy-patch', answer: () => patch(server, generation, request) };
  }
  const page =
    '<!DOCTYPE html><html><head><title>404: This page could not be found.</title></head></html>';
  return { endpoint: 'no-route', answer: () => HttpResponse.html(page, { status: 404 }) };
}

async function patch(
  server: CtrlplaneState,
  generation: Generation,
  request: Request,
): Promise<Response> {
  const job = server.jobs.find(({ id }) => new URL(request.url).pathname.endsWith(id));
  if (job === undefined) return reply(404, { error: 'Job not found' });
  const body = (await request.json()) as { status: string; message: string; externalId: string };
  const words = [...COMMON_WORDS, generation === 'C' ? 'successful' : 'completed'];
  if (!words.includes(body.status)) return reply(400, { error: 'Invalid enum value' });
  server.reported.push(body.status);
  Object.assign(job, body);
  return reply(200, { success: true });
}
