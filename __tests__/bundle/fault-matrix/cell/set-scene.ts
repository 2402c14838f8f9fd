import type { Certificate } from '../../../../simulator/network/certificate.ts';
import { serve, type SimulatorServer } from '../../../../simulator/network/serve.ts';
import { cut, send, type Wire } from '../../../../simulator/network/wire-fault.ts';
import type { Stage } from '../../../../simulator/runner/runner.ts';
import type { CallerTime } from '../kinds.ts';
import { isOutage } from '../kinds.ts';
import { SECRET } from '../rows/row.ts';
import type { Cell } from './cell.ts';

/** The services of a cell with its fault, and the step. */
export type Scene = {
  stage: Stage;
  /** How often the request took effect; undefined if it has no effect. */
  effects: () => number | undefined;
  close: () => Promise<void>;
};

type SceneOptions = {
  /** Undefined: the faulty service has no TLS. */
  tls?: Certificate & { origin: string };
  /** Called when an outage starts, in addition to what the server does. */
  onOutage?: (server: SimulatorServer) => void;
  /** Clock of the step. */
  time: CallerTime;
};

/** Serves the services of a cell on loopback ports. */
export async function setScene(
  { row, kind }: Cell,
  { tls, onOutage, time }: SceneOptions,
): Promise<Scene> {
  const world = row.arrange();
  const begin = (): void => {
    if (kind.fault === 'refused') server.stopListening();
    onOutage?.(server);
  };
  const server = await serve(world.handlers, tls, wireOf({ row, kind }, begin, time));
  const others = await serve(world.others ?? []);
  // A keep-alive connection survives faults of new connections, and a read that fails on one is
  // retried at once.
  if (kind.fault !== 'kept') server.keepNoConnection();
  const url = tls === undefined ? server.url : `${server.url}:${server.port}`;
  if (row.after === undefined) begin();
  return {
    stage: world.stage(url, others.url),
    effects: () => world.effects?.(),
    close: async () => {
      await Promise.all([server.close(), others.close()]);
    },
  };
}

function wireOf(
  { row: { call: ours, after, failed }, kind: { fault } }: Cell,
  begin: () => void,
  time: CallerTime,
): Wire {
  let isClosed = false;
  return (call, isKept) => {
    if (after?.test(call) === true) begin();
    if (failed?.test(call) === true) {
      const answer = { status: 502, headers: { 'content-type': 'application/json' } };
      return { afterEffect: (outgoing) => send(outgoing, answer, '{"message":"Bad Gateway"}') };
    }
    // Target of a redirect.
    if (!ours.test(call) || /[?&]moved$/.test(call) || isOutage(fault)) return undefined;
    if (fault === 'kept') {
      if (isClosed || !isKept) return undefined;
      isClosed = true;
      return { instead: cut };
    }
    const [method = '', path = ''] = call.split(' ');
    return fault({ method, path, secret: SECRET, time });
  };
}
