import { HttpResponse } from 'msw';

/** Something that goes wrong with one call to a simulated service. */
export type Fault =
  /** This answer instead of the right one; without `afterEffect` the call has no effect. */
  | { answer: Response; afterEffect?: boolean }
  /** The connection is cut; `afterEffect`: only once the call has had its effect. */
  | { reset: true; afterEffect?: boolean }
  /** No answer ever comes; `onHang` is called when the call has arrived. */
  | { hang: true; onHang?: () => void };

/** The faults that wait for their calls, by the name of the endpoint. */
export type FaultQueue<Endpoint extends string> = {
  /** Lets the next call, or the next few, to the endpoint go wrong. */
  add(endpoint: Endpoint, fault: () => Fault, times?: number): void;
  /** Handles a call: rightly, or as the next fault has it. */
  handle(endpoint: Endpoint, effect: () => Response | Promise<Response>): Promise<Response>;
};

/** Makes an empty queue. */
export function createFaultQueue<Endpoint extends string>(): FaultQueue<Endpoint> {
  const queue: { endpoint: Endpoint; fault: () => Fault }[] = [];
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
