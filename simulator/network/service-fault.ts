import { HttpResponse } from 'msw';

/**
 * A faulty or missing response of a simulated service, in this process or on a port. Faults at the
 * byte level are a `WireFault`.
 */
export type ServiceFault =
  /** This response instead of the normal one; without `afterEffect` the request has no effect. */
  | { answer: Response; afterEffect?: boolean }
  /** The connection is reset; `afterEffect`: after the request took effect. */
  | { reset: true; afterEffect?: boolean }
  /** There is never a response; `onHang` is called when the request has arrived. */
  | { hang: true; onHang?: () => void };

/** Pending faults per endpoint. */
export type FaultQueue<Endpoint extends string> = {
  /**
   * Injects a fault into the next request or requests to the endpoint; undefined: that request is
   * handled normally.
   */
  add(endpoint: Endpoint, fault: () => ServiceFault | undefined, times?: number): void;
  /** Handles a request normally, or with the next fault. */
  handle(endpoint: Endpoint, effect: () => Response | Promise<Response>): Promise<Response>;
};

/** An error response with a message, like GitHub's and Ctrlplane's. */
export function refusal(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): () => ServiceFault {
  return () => ({ answer: HttpResponse.json({ message }, { status, headers }) });
}

export function createFaultQueue<Endpoint extends string>(): FaultQueue<Endpoint> {
  const queue: { endpoint: Endpoint; fault: () => ServiceFault | undefined }[] = [];
  return {
    add(endpoint, fault, times = 1) {
      for (let count = 0; count < times; count += 1) queue.push({ endpoint, fault });
    },
    async handle(endpoint, effect) {
      const index = queue.findIndex((entry) => entry.endpoint === endpoint);
      const fault = queue.splice(index, index === -1 ? 0 : 1)[0]?.fault();
      if (fault === undefined) return effect();
      if ('afterEffect' in fault && fault.afterEffect) await effect();
      if ('answer' in fault) return fault.answer;
      if ('reset' in fault) return HttpResponse.error();
      fault.onHang?.();
      return new Promise(() => undefined);
    },
  };
}
