import { HttpResponse } from 'msw';

/**
 * One call that a simulated service answers wrongly or not at all, whether the service runs in this process
 * or listens on a port. What becomes of the bytes of an answer is a `WireFault`.
 */
export type ServiceFault =
  /** This answer instead of the right one; without `afterEffect` the call has no effect. */
  | { answer: Response; afterEffect?: boolean }
  /** The connection is cut; `afterEffect`: only once the call has had its effect. */
  | { reset: true; afterEffect?: boolean }
  /** No answer ever comes; `onHang` is called when the call has arrived. */
  | { hang: true; onHang?: () => void };

/** The faults that wait for their calls, by the name of the endpoint. */
export type FaultQueue<Endpoint extends string> = {
  /** Lets the next call, or the next few, to the endpoint go wrong; undefined: that call is handled rightly. */
  add(endpoint: Endpoint, fault: () => ServiceFault | undefined, times?: number): void;
  /** Handles a call: rightly, or as the next fault has it. */
  handle(endpoint: Endpoint, effect: () => Response | Promise<Response>): Promise<Response>;
};

/** An error with a message, as GitHub and Ctrlplane answer with it. */
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
