import { afterAll, beforeAll, expect } from '@jest/globals';
import { http } from 'msw';
import type { Action } from '../../lib/step/run-action.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { mockNetwork } from '../../simulator/network/mock-network.ts';
import { recordRequest, type RecordedRequest } from '../../simulator/network/recorded-request.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import type { Stage, StageResult } from '../../simulator/runner/runner.ts';
import { expectDecentEnd } from './runner-log.ts';

/** Responds to any request in any way. */
export type Answer = (request: RecordedRequest) => Response;

/** Result of a run. */
type Run = { result: StageResult; requests: RecordedRequest[] };

/** Runs a step on a network where one function plays every server. */
export type HostileWire = (
  action: Action<any>,
  stage: Stage,
  answer: Answer,
  /** Inspects the result while its files exist. */
  look?: (result: StageResult) => void,
) => Promise<Run>;

/** Sets up a hostile network for the tests of a file. Every run on it must end properly. */
export function hostileWire(secret: string): HostileWire {
  let answer: Answer = () => Response.error();
  let requests: RecordedRequest[] = [];
  const network = mockNetwork(
    http.all('*', async ({ request }) => {
      const recorded = await recordRequest(request);
      requests.push(recorded);
      return answer(recorded);
    }),
  );
  beforeAll(() => {
    network.enable();
  });
  afterAll(() => {
    network.disable();
  });
  return async (action, stage, answerOfRun, look) => {
    answer = answerOfRun;
    requests = [];
    const result = await runInProcess(action, stage, createManualClock());
    try {
      expectDecentEnd(result);
      expect(findLeaks(result, secret)).toEqual([]);
      for (const { url, body } of requests) {
        expect(`${decodeURIComponent(url)}\n${body}`).not.toContain(secret);
        expect(`${url}\n${body}`).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\bInfinity\b/);
      }
      look?.(result);
      return { result, requests };
    } finally {
      result.dispose();
    }
  };
}

/** A response with any bytes as its body. */
export function answerOf(
  body: Buffer | string,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const bodyless = status === 204 || status === 304;
  return new Response(bodyless ? null : new Uint8Array(Buffer.from(body)), { status, headers });
}
