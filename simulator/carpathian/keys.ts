import { HttpResponse } from 'msw';
import type { Clock } from '../../lib/clock.ts';

/** A server's API key. */
type SimulatedKey = {
  state: 'active' | 'locked' | 'revoked';
  scope: 'deployment' | 'read_only';
  /** Whether requests come from an address on the key's allowlist. */
  addressAllowed: boolean;
  /** A key can access only the deployments of its server. */
  server: string;
};

export type Keyring = {
  add(key: string, properties?: Partial<SimulatedKey>): void;
  get(key: string): SimulatedKey | undefined;
  /** The key in this header. */
  of(authorization: string | null): SimulatedKey | undefined;
  /** The error for a request with this header; undefined if it is allowed. */
  check(authorization: string | null): Response | undefined;
};

const LOCK_WINDOW_MS = 5 * 60_000;
const LOCK_AFTER = 3;

/**
 * An empty keyring. A key is locked after three requests from a wrong address within five minutes.
 */
export function createKeyring(clock: Pick<Clock, 'now'>): Keyring {
  const keys = new Map<string, SimulatedKey & { refusedAt: number[] }>();
  const find = (
    authorization: string | null,
  ): (SimulatedKey & { refusedAt: number[] }) | undefined =>
    keys.get(authorization?.replace(/^Bearer /, '') ?? '');
  const refuse = (status: number, error: string): Response =>
    HttpResponse.json({ error }, { status });
  return {
    add(key, properties = {}) {
      keys.set(key, {
        state: 'active',
        scope: 'deployment',
        addressAllowed: true,
        server: 'web-1',
        refusedAt: [],
        ...properties,
      });
    },
    get: (key) => keys.get(key),
    of: find,
    check(authorization) {
      const key = find(authorization);
      if (key === undefined || key.state === 'revoked') return refuse(401, 'Invalid API Key');
      if (key.state === 'locked') return refuse(423, 'API key is locked');
      if (!key.addressAllowed) {
        const recent = key.refusedAt.filter((at) => at > clock.now() - LOCK_WINDOW_MS);
        key.refusedAt = [...recent, clock.now()];
        if (key.refusedAt.length >= LOCK_AFTER) key.state = 'locked';
        return refuse(403, 'IP address is not on the allowlist');
      }
      if (key.scope !== 'deployment')
        return refuse(403, 'This key does not have the required scope: Deployment');
      return undefined;
    },
  };
}
