import { createSimulatedCarpathian } from '../../../../simulator/carpathian/carpathian.ts';
import { createManualClock } from '../../../../simulator/runner/manual-clock.ts';
import { createSimulatedSite } from '../../../../simulator/site/site.ts';
import * as verdicts from '../verdicts/site-verdicts.ts';
import { SECRET, type FaultyCallRow, type World } from './row.ts';

/** A deployment that succeeds at once, and the app that must verify it. */
function site(inputs: Record<string, string>): World {
  const carpathian = createSimulatedCarpathian(createManualClock());
  carpathian.keys.add(SECRET);
  return {
    handlers: createSimulatedSite().handlers,
    others: carpathian.handlers,
    stage: (url, othersUrl) => ({
      action: 'trigger-deploy',
      inputs: {
        api_key: SECRET,
        api_url: othersUrl,
        logs: 'none',
        verify_url: `${url}/health`,
        ...inputs,
      },
    }),
  };
}

const SITE = {
  name: 'site.get',
  call: /^GET \/health/,
  words: verdicts.WORDS,
};

/** All requests to an app. */
export const SITE_ROWS: readonly FaultyCallRow[] = [
  { ...SITE, place: 'trigger-deploy', verdicts: verdicts.ANSWER, arrange: () => site({}) },
  {
    ...SITE,
    place: 'trigger-deploy, with a text',
    verdicts: verdicts.TEXT,
    arrange: () => site({ verify_text: 'OK' }),
  },
];
