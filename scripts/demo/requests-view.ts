import type { RequestHandler } from 'msw';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import type { Wire } from '../../simulator/network/wire-fault.ts';

/**
 * Serves a service and prints its requests, such as `carpathian POST /api/v1/deployment/trigger →
 * 202 in 5 ms`.
 */
export async function serveWatched(
  name: string,
  handlers: RequestHandler[],
  show: (line: string) => void,
): Promise<SimulatorServer> {
  const wire: Wire = (call) => {
    const startAt = performance.now();
    return {
      async afterEffect(outgoing, answer) {
        const ms = Math.round(performance.now() - startAt);
        show(`${name.padEnd(10)} ${call} → ${answer.status} in ${ms} ms`);
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        outgoing.end(Buffer.from(await answer.arrayBuffer()));
      },
    };
  };
  return serve(handlers, undefined, wire);
}
