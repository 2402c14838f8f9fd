import { http, HttpResponse, type RequestHandler } from 'msw';
import { refuse } from '../simulator/github/access.ts';
import { HOSTILE_BRANCH } from './events.ts';

/** Pull request 2 in GitHub's API, for workflows that read it. */
export type SimulatedPullRequest = {
  handlers: RequestHandler[];
  /** Permission of the commenter: `admin`, `write`, `read` or `none`. */
  permission: string;
  state: 'open' | 'closed';
  /** `owner/name` of the head repository; the branch has a hostile name. */
  headRepository: string;
  /** Comments written by workflows. */
  replies: string[];
};

/** Head commit of the pull request. */
export const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';

/** An open pull request within a repository; its commenter has write access. */
export function createSimulatedPullRequest(
  repository: string,
  token: string,
): SimulatedPullRequest {
  const pullRequest: SimulatedPullRequest = {
    handlers: [],
    permission: 'write',
    state: 'open',
    headRepository: repository,
    replies: [],
  };
  const base = `*/repos/${repository}`;
  const answer = (request: Request, body: object, status = 200): Response =>
    request.headers.get('authorization') === `token ${token}`
      ? HttpResponse.json(body, { status })
      : refuse(401, 'Bad credentials');
  pullRequest.handlers = [
    http.get(`${base}/collaborators/Codertocat/permission`, ({ request }) =>
      answer(request, { permission: pullRequest.permission }),
    ),
    http.get(`${base}/pulls/2`, ({ request }) =>
      answer(request, {
        title: HOSTILE_BRANCH,
        state: pullRequest.state,
        head: {
          sha: HEAD,
          ref: HOSTILE_BRANCH,
          repo: { full_name: pullRequest.headRepository },
        },
        base: { repo: { full_name: repository } },
      }),
    ),
    http.post(`${base}/issues/2/comments`, async ({ request }) => {
      const { body } = (await request.clone().json()) as { body: string };
      pullRequest.replies.push(body);
      return answer(request, { id: 1 }, 201);
    }),
  ];
  return pullRequest;
}
