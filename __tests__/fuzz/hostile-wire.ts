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

/** Answers any call in any way. */
export type Answer = (request: RecordedRequest) => Response;

/** What came of one run. */
type Run = { result: StageResult; requests: RecordedRequest[] };

/** A step on a network where every server is played by one function. */
export type HostileWire = (
  action: Action<any>,
  stage: Stage,
  answer: Answer,
  /** Looks at what the step left, while its files are there. */
  look?: (result: StageResult) => void,
) => Promise<Run>;

/** Puts a hostile network in place for the tests of a file. Every run on it must come to a decent end. */
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

/** An answer with any bytes as its body. */
export function answerOf(
  body: Buffer | string,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const bodyless = status === 204 || status === 304;
  return new Response(bodyless ? null : new Uint8Array(Buffer.from(body)), { status, headers });
}
