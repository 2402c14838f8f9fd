import { HttpResponse } from 'msw';
import {
  createSimulatedCarpathian,
  scripted,
  type DeploymentScript,
} from '../../simulator/carpathian/carpathian.ts';
import { createSimulatedGithub } from '../../simulator/github/github.ts';
import { createSimulatedSite } from '../../simulator/site/site.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { mockNetwork } from '../../simulator/network/mock-network.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import { DEFAULTS } from '../../trigger-deploy/contract.ts';
import { main } from '../../trigger-deploy/main.ts';

const KEY = 'cpk_0123456789abcdef';

// Statuses with a meaning in markdown, HTML or a diagram.
const HOSTILE = [
  '',
  '</pre></code></details><img src=//x>',
  '`**x**` [a](https://x.example)',
  '```\n# x',
  'a : b ; c # d #59; %% e, crit, 1d',
  'section x\ntitle y',
  'click task1 href "https://x.example"',
  '%%{init: {"theme": "dark"}}%%',
];

const LOG = [
  'Before Deploy: php artisan down',
  'npm ci && npm run build',
  'added 412 packages in 9s',
];

/** Carpathian's behaviour in each scenario with a job summary. */
const SCRIPTS = {
  success: scripted(
    [
      { afterMs: 0, status: 'queued' },
      { afterMs: 14_000, status: 'building' },
      { afterMs: 81_000, status: 'deploying' },
      { afterMs: 103_000, status: 'success' },
    ],
    lines(LOG),
  ),
  failure: withMessage(
    scripted(
      [
        { afterMs: 0, status: 'queued' },
        { afterMs: 14_000, status: 'building' },
        { afterMs: 61_000, status: 'failed' },
      ],
      lines([
        ...LOG,
        'src/cart.ts:48:17 - error TS2339: Property "total" does not exist.',
        'After Deploy: php artisan up',
      ]),
    ),
    'npm run build ended with exit code 2',
  ),
  timeout: scripted(
    [
      { afterMs: 0, status: 'queued' },
      { afterMs: 95_000, status: 'building' },
      { afterMs: 260_000, status: 'waiting' },
    ],
    lines(['Before Deploy: php artisan down', 'Waiting for the lock of app-1']),
  ),
  hostile: withMessage(
    scripted(
      [
        ...HOSTILE.map((status, index) => ({ afterMs: index * 10_000, status })),
        { afterMs: HOSTILE.length * 10_000, status: 'failed' },
      ],
      lines(HOSTILE),
    ),
    HOSTILE.join(' '),
  ),
} satisfies Record<string, DeploymentScript>;

export type ScenarioName = keyof typeof SCRIPTS;

export const SCENARIO_NAMES = Object.keys(SCRIPTS) as ScenarioName[];

const TOKEN = 'ghs_0123456789abcdef';

const INPUTS = {
  commit_message: 'Show the total of the cart',
  author_name: 'Ada Lovelace',
  environment: 'production',
  environment_url: 'https://shop.example.com',
  verify_url: 'https://shop.example.com/health',
};

/**
 * Runs trigger-deploy against a simulated Carpathian, in virtual time; returns its job summary.
 */
export async function summaryOf(name: ScenarioName): Promise<string> {
  const clock = createManualClock();
  const carpathian = createSimulatedCarpathian(clock, 'https://api.carpathian.ai');
  carpathian.keys.add(KEY);
  carpathian.script = SCRIPTS[name];
  const github = createSimulatedGithub(clock, 'https://api.github.com', []);
  github.repository.name = 'octo-org/shop';
  github.access.tokens.set(TOKEN, 'write');
  const site = createSimulatedSite('https://shop.example.com');
  const network = mockNetwork(...carpathian.handlers, ...github.handlers, ...site.handlers);
  network.enable();
  try {
    const inputs = { api_key: KEY, token: TOKEN, timeout: '15m', poll_interval: '1s', ...INPUTS };
    const env = { GITHUB_REPOSITORY: 'octo-org/shop' };
    const result = await runInProcess(
      { defaults: DEFAULTS, main },
      { action: 'trigger-deploy', inputs, env },
      clock,
    );
    result.dispose();
    return result.summary;
  } finally {
    network.disable();
  }
}

function lines(texts: readonly string[]): { afterMs: number; line: string }[] {
  return texts.map((line, index) => ({ afterMs: 15_000 + index * 1_000, line }));
}

function withMessage(script: DeploymentScript, message: string): DeploymentScript {
  return {
    ...script,
    answer: ({ id, status }) =>
      HttpResponse.json({
        deployment_id: id,
        status,
        ...(status === 'failed' ? { error: message } : {}),
      }),
  };
}
