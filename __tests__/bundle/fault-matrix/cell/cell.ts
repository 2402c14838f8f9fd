import type { Certificate } from '../../../../simulator/network/certificate.ts';
import type { FaultKind } from '../kinds.ts';
import type { FaultyCallRow } from '../rows/row.ts';
import type { StageResult } from '../../../../simulator/runner/runner.ts';

/** What all cells of a file share. */
export type Laboratory = {
  /** For simulated.invalid: one that the steps trust, and one that nobody trusts. */
  trusted: Certificate;
  untrusted: Certificate;
  /** Files that live as long as the suite; `ca.pem` is the trusted certificate. */
  folder: string;
};

/** One fault of one call. */
export type Cell = { row: FaultyCallRow; kind: FaultKind };

/** What was seen of a cell. */
export type Sight = {
  result: StageResult;
  /** Every request that was made, also one that never left the machine. */
  requests: { call: string; host: string }[];
  /** How often the call in question had its effect, where it has one. */
  effects: number | undefined;
  hung: boolean;
};
