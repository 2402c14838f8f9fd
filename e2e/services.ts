import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http, HttpResponse, type RequestHandler } from 'msw';
import {
  createSimulatedCarpathian,
  type SimulatedCarpathian,
} from '../simulator/carpathian/carpathian.ts';
import { makeCertificate } from '../simulator/network/certificate.ts';
import { startConnectProxy } from '../simulator/network/connect-proxy.ts';
import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../simulator/ctrlplane/job.ts';
import { readGithubDescriptions } from '../simulator/github/description.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../simulator/github/github.ts';
import { createSimulatedRun, type SimulatedRun } from '../simulator/github/run.ts';
import { createManualClock } from '../simulator/runner/manual-clock.ts';
import { serve } from '../simulator/network/serve.ts';
import { createSimulatedPullRequest, type SimulatedPullRequest } from './pull-request.ts';

/** The secrets of the repository; each is looked for in all that a run leaves behind. */
export const SECRETS = {
  CARPATHIAN_API_KEY: 'cpk_4f+9/c0ffee=Zm9v',
  CTRLPLANE_API_KEY: '0123456789abcdef.fedcba9876543210+fedcba9876543210/fedcba98765432=',
  GITHUB_TOKEN: 'ghs_7Qz/1decaf+Ym9vS=',
  DEPLOY_TOKEN: 'github_pat_11AB_c0ca/c01a+Zm9v=',
};

/** The repository whose workflows run: that of GitHub's example payloads. */
export const REPOSITORY = 'Codertocat/Hello-World';

/** What the actions call, every service under its own name, by the only way out that a run has. */
export type Services = {
  carpathian: SimulatedCarpathian;
  github: SimulatedGithub;
  /** The run as GitHub's API shows it. */
  runPage: SimulatedRun;
  pullRequest: SimulatedPullRequest;
  ctrlplane: SimulatedCtrlplane;
  /** The application that is deployed, and what it answers with. */
  application: { status: number };
  /** Every call that arrived, in order, as `github POST /deployments`. */
  calls: string[];
  /** Everything else that was asked for, as `host:port`. */
  strangers(): string[];
  /** The environment that leads there. */
  env: Record<string, string>;
  close(): Promise<void>;
};

const DESCRIPTIONS = readGithubDescriptions();

/** Starts the services; Carpathian's deployments move by five seconds with each look at their status. */
export async function startServices(): Promise<Services> {
  const clock = createManualClock();
  const carpathian = createSimulatedCarpathian(clock);
  carpathian.keys.add(SECRETS.CARPATHIAN_API_KEY);
  carpathian.onCall = (endpoint) => {
    if (endpoint === 'status') clock.advance(5_000);
  };
  const github = createSimulatedGithub(clock, '*', DESCRIPTIONS);
  github.access.tokens.set(SECRETS.GITHUB_TOKEN, 'write');
  github.access.tokens.set(SECRETS.DEPLOY_TOKEN, 'write');
  github.repository.name = REPOSITORY;
  const runPage = createSimulatedRun(`Deploy [${SAMPLE.job}]`, '*');
  const pullRequest = createSimulatedPullRequest(REPOSITORY, SECRETS.GITHUB_TOKEN);
  const ctrlplane = createSimulatedCtrlplane();
  ctrlplane.apiKeys.add(SECRETS.CTRLPLANE_API_KEY);
  ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
  ctrlplane.jobs.push(sampleJob({ encrypted: ['db-password'] }));
  const application = { status: 200 };
  const calls: string[] = [];
  const noted = (handlers: RequestHandler[]): RequestHandler[] => [noteCalls(calls), ...handlers];
  const network = await startNetwork({
    'api.carpathian.ai': noted(carpathian.handlers),
    'api.github.com': noted([...github.handlers, ...runPage.handlers, ...pullRequest.handlers]),
    'app.ctrlplane.dev': noted(ctrlplane.handlers),
    // The examples' own server, and what they deploy.
    'ctrlplane.example.com': noted(ctrlplane.handlers),
    'example.com': noted([
      http.get('*/health', () => HttpResponse.text('ok', { status: application.status })),
    ]),
  });
  return { carpathian, github, runPage, pullRequest, ctrlplane, calls, application, ...network };
}

const SHORT_NAMES = {
  'https://api.carpathian.ai/api/v1/deployment': 'carpathian',
  [`https://api.github.com/repos/${REPOSITORY}`]: 'github',
  'https://app.ctrlplane.dev/api/v1': 'ctrlplane',
};

/** A handler that leaves the answer to those after it. */
function noteCalls(calls: string[]): RequestHandler {
  return http.all('*', ({ request: { method, url } }) => {
    const [base = '', name = ''] =
      Object.entries(SHORT_NAMES).find(([address]) => url.startsWith(address)) ?? [];
    calls.push(`${name} ${method} ${url.slice(base.length)}`.trim());
  });
}

/** Serves hosts by TLS on loopback, behind a proxy that knows no others. */
async function startNetwork(
  hosts: Record<string, RequestHandler[]>,
): Promise<Pick<Services, 'strangers' | 'env' | 'close'>> {
  const names = Object.keys(hosts);
  const certificate = await makeCertificate('localhost', ...names);
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const authority = join(folder, 'ca.pem');
  writeFileSync(authority, certificate.cert);
  const servers = await Promise.all(
    Object.entries(hosts).map(([host, handlers]) =>
      serve(handlers, { ...certificate, origin: `https://${host}` }),
    ),
  );
  const ports = new Map(names.map((host, index) => [host, servers[index]?.port ?? 0]));
  const proxy = await startConnectProxy(ports);
  return {
    strangers: () =>
      proxy.connections
        .map(({ target }) => target)
        .filter((target) => !names.some((host) => target === `${host}:443`)),
    env: {
      NO_COLOR: '1',
      https_proxy: proxy.url,
      NODE_EXTRA_CA_CERTS: authority,
      // For curl, which an example calls.
      CURL_CA_BUNDLE: authority,
    },
    async close() {
      await Promise.all([proxy.close(), ...servers.map((server) => server.close())]);
      rmSync(folder, { recursive: true });
    },
  };
}
