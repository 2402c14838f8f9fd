import type { SimulatedJob } from './job.ts';

/**
 * The generations of the server, by when they were current: A until November 2024, B until April 2025,
 * C until October 2025, D until March 2026, E since.
 */
export type Generation = 'A' | 'B' | 'C' | 'D' | 'E';

/** What starts the jobs of a workspace. */
type SimulatedAgent = { id: string; name: string; type: string };

/** What a simulated Ctrlplane knows; it speaks as one generation at a time. */
export type CtrlplaneState = {
  generation: Generation;
  apiKeys: Set<string>;
  /** `roles`: how many the user has in it; the list holds it once for each. */
  workspaces: { id: string; slug: string; roles?: number }[];
  jobs: SimulatedJob[];
  /** The agents of a workspace by its id; one that is not listed has the same two as any other. */
  agents: Map<string, SimulatedAgent[]>;
  /** True: a server of generation C of May 2025, whose release says which variables are sensitive. */
  marksSecrets: boolean;
  /** Every status that was reported, in the words it came in. */
  reported: string[];
  /** False: a server of generation E from before June 2026, whose status endpoint cannot be used. */
  takesStatus: boolean;
  /** True: a server of generation D from before December 2025, which has one answer to every fault. */
  missingIsFault: boolean;
};
