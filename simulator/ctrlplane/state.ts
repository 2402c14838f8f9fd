import type { SimulatedJob } from './job.ts';

/**
 * Generations of the server: A until November 2024, B until April 2025, C until October 2025, D
 * until March 2026, E since then.
 */
export type Generation = 'A' | 'B' | 'C' | 'D' | 'E';

/** A job agent. */
type SimulatedAgent = { id: string; name: string; type: string };

/** State of a simulated Ctrlplane of one generation at a time. */
export type CtrlplaneState = {
  generation: Generation;
  apiKeys: Set<string>;
  /** `roles`: number of the user's roles in it; the list contains it once per role. */
  workspaces: { id: string; slug: string; roles?: number }[];
  jobs: SimulatedJob[];
  /** Agents by workspace id; other workspaces have two default agents. */
  agents: Map<string, SimulatedAgent[]>;
  /** True: generation C of May 2025, whose release marks sensitive variables. */
  marksSecrets: boolean;
  /** All reported statuses, as received. */
  reported: string[];
  /** False: generation E before June 2026, whose status endpoint does not work. */
  takesStatus: boolean;
  /** True: generation D before December 2025, which has a single response for all errors. */
  missingIsFault: boolean;
};
