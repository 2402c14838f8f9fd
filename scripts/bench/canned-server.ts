// A separate process that returns a fixed response at once, so that the figures exclude the
// service. Sends its port to the parent process.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../lib/clock.ts';
import { jobAnswer } from '../../simulator/ctrlplane/answers.ts';
import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import { createSimulatedRepository } from '../../simulator/github/repository.ts';

type Answer = { status: number; body: string };

const GITHUB = 'https://api.github.com';
const repository = createSimulatedRepository('octo-org/octo-repo', systemClock);
repository.create({ ref: 'main', environment: 'production' }, GITHUB);
const [deployment] = repository.deployments;
if (deployment === undefined) throw new Error('The simulated GitHub created no deployment.');
const reported = repository.addStatus(deployment, { state: 'success' }, GITHUB);

const json = (status: number, body: unknown): Answer => ({ status, body: JSON.stringify(body) });
const ANSWERS: readonly (readonly [RegExp, Answer])[] = [
  [/^POST .*\/deployment\/trigger$/, json(202, { deployment_id: '4212', message: 'Queued' })],
  [/^POST \/repos\/.*\/statuses$/, { status: 201, body: await reported.text() }],
  [/^GET \/repos\/.*\/actions\/runs\//, json(200, { display_title: `Deploy [${SAMPLE.job}]` })],
  [
    /^GET \/api\/v1\/workspaces$/,
    json(200, { workspaces: [{ id: SAMPLE.workspace, slug: 'acme' }], total: 1 }),
  ],
  [
    /^GET \/api\/v1\/workspaces\/.*\/jobs\/[^/]+$/,
    json(200, jobAnswer(sampleJob(), { generation: 'E' })),
  ],
];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const call = `${request.method ?? ''} ${request.url ?? ''}`;
  const canned = ANSWERS.find(([pattern]) => pattern.test(call))?.[1];
  const { status, body } = canned ?? json(404, { error: 'Not Found' });
  request.resume().on('end', () => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
}

const server = createServer(answer).listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit());
