import {
  createSimulatedCarpathian,
  scripted,
} from '../../../../simulator/carpathian/carpathian.ts';
import { createManualClock } from '../../../../simulator/runner/manual-clock.ts';
import * as verdicts from '../verdicts/carpathian-verdicts.ts';
import { SECRET, type FaultyCallRow, type World } from './row.ts';

function carpathian(): World {
  const clock = createManualClock();
  const service = createSimulatedCarpathian(clock);
  service.keys.add(SECRET);
  service.script = scripted([{ afterMs: 0, status: 'success' }], [{ afterMs: 0, line: 'Done' }]);
  return {
    handlers: service.handlers,
    stage: (url) => ({
      action: 'trigger-deploy',
      inputs: { api_key: SECRET, api_url: url, timeout: '2m' },
    }),
    effects: () => service.triggered.length,
  };
}

/** All requests to Carpathian. */
export const CARPATHIAN_ROWS: readonly FaultyCallRow[] = [
  {
    name: 'carpathian.trigger',
    place: 'trigger-deploy',
    call: /^POST \/api\/v1\/deployment\/trigger/,
    verdicts: verdicts.TRIGGER,
    arrange: carpathian,
  },
  {
    name: 'carpathian.status',
    place: 'trigger-deploy',
    call: /^GET \/api\/v1\/deployment\/status\//,
    after: /^POST/,
    verdicts: verdicts.POLL,
    arrange: carpathian,
  },
  {
    name: 'carpathian.readLog',
    place: 'trigger-deploy',
    call: /^GET \/api\/v1\/deployment\/logs\//,
    after: /^GET \/api\/v1\/deployment\/status\//,
    verdicts: verdicts.LOG,
    words: { '404': /returned no log/ },
    arrange: carpathian,
  },
];
