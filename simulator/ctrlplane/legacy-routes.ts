import { HttpResponse } from 'msw';
import { reply } from './answers.ts';
import { legacyAnswer, rowAnswer, type LegacyForm } from './legacy-answers.ts';
import type { Route } from './route.ts';
import type { CtrlplaneState, Generation } from './state.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MALFORMED_ID = {
  error: 'Permission check failed',
  message: 'All scope IDs must be valid UUIDs',
  code: 'PERMISSION_CHECK_ERROR',
};
const COMMON_WORDS = ['in_progress', 'failure', 'cancelled', 'skipped', 'pending'];

/** The routes of a server before October 2025. */
export function legacyRoutes(
  server: CtrlplaneState,
  generation: Exclude<Generation, 'D' | 'E'>,
  request: Request,
): Route {
  const form = generation === 'C' && server.marksSecrets ? 'May 2025' : generation;
  const id = /^\/api\/v1\/jobs\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1];
  const job = server.jobs.find((candidate) => candidate.id === id);
  if (id !== undefined && request.method === 'GET') {
    const answer = (): Response => {
      if (!server.apiKeys.has(request.headers.get('x-api-key') ?? '')) {
        return reply(401, { error: 'Unauthorized' });
      }
      if (generation === 'C' && !UUID.test(id)) return reply(500, MALFORMED_ID);
      if (job !== undefined) return HttpResponse.json(legacyAnswer(job, form) as object);
      if (generation === 'A') return new HttpResponse('Internal Server Error', { status: 500 });
      return generation === 'B'
        ? reply(404, { error: 'Job execution not found.' })
        : reply(403, { error: 'Permission denied' });
    };
    return { endpoint: 'legacy-job', answer };
  }
  if (id !== undefined && request.method === 'PATCH') {
    return { endpoint: 'legacy-patch', answer: () => patch(server, form, request) };
  }
  const page =
    '<!DOCTYPE html><html><head><title>404: This page could not be found.</title></head></html>';
  return { endpoint: 'no-route', answer: () => HttpResponse.html(page, { status: 404 }) };
}

async function patch(
  server: CtrlplaneState,
  form: LegacyForm,
  request: Request,
): Promise<Response> {
  const job = server.jobs.find(({ id }) => new URL(request.url).pathname.endsWith(id));
  if (job === undefined) return reply(404, { error: 'Job not found' });
  const body = (await request.json()) as { status: string; message: string; externalId: string };
  const words = [...COMMON_WORDS, form === 'A' || form === 'B' ? 'completed' : 'successful'];
  if (!words.includes(body.status)) return reply(400, { error: 'Invalid enum value' });
  server.reported.push(body.status);
  Object.assign(job, body);
  return form === 'C'
    ? reply(200, { success: true, message: 'Job update queued' })
    : reply(200, rowAnswer(job, form));
}
