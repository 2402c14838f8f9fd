import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulatedCarpathian } from '../../simulator/carpathian/carpathian.ts';
import { makeCertificate } from '../../simulator/network/certificate.ts';
import { startConnectProxy, type ProxyBehaviour } from '../../simulator/network/connect-proxy.ts';
import { serve } from '../../simulator/network/serve.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { runStage, type StageResult } from '../../simulator/runner/runner.ts';
import { createSimulatedSite, type SimulatedSite } from '../../simulator/site/site.ts';
import { errorsOf } from '../annotations.ts';

const KEY = 'cpk_4f+9/c0ffee=Zm9v';
const VIRTUAL_TIME = ['--import', join(ROOT, 'simulator/runner/virtual-time.ts')];

const cleanUps: (() => Promise<void> | void)[] = [];
let site: SimulatedSite;
let apiUrl: string;

beforeEach(async () => {
  const carpathian = createSimulatedCarpathian(createManualClock());
  carpathian.keys.add(KEY);
  const api = await serve(carpathian.handlers);
  cleanUps.push(api.close);
  apiUrl = api.url;
  site = createSimulatedSite();
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function deploy(verifyUrl: string, env: Record<string, string>): Promise<StageResult> {
  const result = await runStage({
    action: 'trigger-deploy',
    inputs: { api_key: KEY, api_url: apiUrl, logs: 'none', verify_url: verifyUrl },
    env,
    nodeArgs: VIRTUAL_TIME,
  });
  cleanUps.push(() => {
    result.dispose();
  });
  expect(findLeaks(result, KEY)).toEqual([]);
  expect(result.log).not.toMatch(/^ {4}at /m);
  return result;
}

async function startProxy(
  ports: Parameters<typeof startConnectProxy>[0],
  behaviour?: ProxyBehaviour,
): Promise<Awaited<ReturnType<typeof startConnectProxy>>> {
  const proxy = await startConnectProxy(ports, behaviour);
  cleanUps.push(proxy.close);
  return proxy;
}

test('through a proxy, from http: to https: and from there to www.', async () => {
  const certificate = await makeCertificate('simulated.invalid', 'www.simulated.invalid');
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  cleanUps.push(() => {
    rmSync(folder, { recursive: true });
  });
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, certificate.cert);
  const redirect = (location: string) => () =>
    new HttpResponse(null, { status: 301, headers: { location } });
  const plain = createSimulatedSite();
  plain.pages.set('/', redirect('https://simulated.invalid/'));
  site.pages.set('/', redirect('https://www.simulated.invalid/health'));
  const origin = 'https://simulated.invalid';
  const [clear, secure] = await Promise.all([
    serve(plain.handlers),
    serve(site.handlers, { ...certificate, origin }),
  ]);
  cleanUps.push(clear.close, secure.close);
  const clearProxy = await startProxy(clear.port);
  const secureProxy = await startProxy(secure.port);
  const result = await deploy('http://simulated.invalid/', {
    http_proxy: clearProxy.url,
    https_proxy: secureProxy.url,
    no_proxy: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: ca,
  });
  expect(errorsOf(result)).toEqual([]);
  expect(result.log).toContain(
    'http://simulated.invalid/ returns HTTP 200 (redirected to https://www.simulated.invalid/health).\n',
  );
  expect(clearProxy.connections.map(({ target }) => target)).toEqual(['simulated.invalid:80']);
  expect(secureProxy.connections.map(({ target }) => target)).toEqual([
    'simulated.invalid:443',
    'www.simulated.invalid:443',
  ]);
});

test('a proxy that opens no tunnel is retried until the timeout', async () => {
  const proxy = await startProxy(1, 'refuse');
  const env = { https_proxy: proxy.url, no_proxy: '127.0.0.1' };
  const result = await deploy('https://simulated.invalid/health', env);
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /still fails after 2m: could not be reached: the proxy did not open a tunnel .* itself succeeded/,
    ),
  ]);
  expect(proxy.connections.length).toBeGreaterThan(5);
});

test('a proxy that rejects the password is tried once, since accounts are locked', async () => {
  const proxy = await startProxy(1, 'refuse-credentials');
  const https_proxy = proxy.url.replace('//', '//user:hunter2@');
  const env = { https_proxy, no_proxy: '127.0.0.1' };
  const result = await deploy('https://simulated.invalid/health', env);
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /^https:\/\/simulated\.invalid\/health was not requested: .*\(HTTP 407\): check them.* itself succeeded/,
    ),
  ]);
  expect(proxy.connections).toHaveLength(1);
  expect(result.log).not.toContain('hunter2');
});
