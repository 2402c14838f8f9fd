// Deploys when GitHub sends a `deployment` webhook, and reports the result:
//   WEBHOOK_SECRET=… GITHUB_TOKEN=… node receive-deployments.mjs ./deploy.sh
// The script gets the environment variable DEPLOYMENT_ID. Put a TLS proxy in front of this server.
import { spawn } from 'node:child_process';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { WEBHOOK_SECRET: secret, PORT = '8080' } = process.env;
const deploy = process.argv.slice(2);
if (!secret || deploy.length === 0) throw new Error('Set WEBHOOK_SECRET and name a command.');
delete process.env.WEBHOOK_SECRET; // the script does not need it

function isSigned(body, signature = '') {
  const digest = createHmac('sha256', secret).update(body).digest('hex');
  const [expected, given] = [Buffer.from(`sha256=${digest}`), Buffer.from(signature)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function start(event) {
  const command = ['deployment-status', '--event', '-', '--', ...deploy];
  const child = spawn('deploy-actions', command, { stdio: ['pipe', 'inherit', 'inherit'] });
  child.on('error', (error) => console.error(`deploy-actions did not start: ${error.message}`));
  child.stdin.on('error', () => {}).end(event);
}

async function receive(request, response) {
  const body = Buffer.concat(await request.toArray());
  if (!isSigned(body, request.headers['x-hub-signature-256'])) {
    response.writeHead(401).end('The signature is wrong.\n');
    return;
  }
  response.writeHead(202).end(); // GitHub waits at most ten seconds for a response
  if (request.headers['x-github-event'] === 'deployment') start(body);
}

const server = createServer((request, response) => {
  receive(request, response).catch((error) => response.destroy(error));
});
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}`);
});
