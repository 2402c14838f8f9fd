import { http, HttpResponse, type RequestHandler } from 'msw';
import { refuse } from '../simulator/github/access.ts';
import { HOSTILE_BRANCH } from './events.ts';

/** The pull request 2 as GitHub's API shows it, for workflows that ask for it. */
export type SimulatedPullRequest = {
  handlers: RequestHandler[];
  /** What the one who comments may do: `admin`, `write`, `read` or `none`. */
  permission: string;
  state: 'open' | 'closed';
  /** `owner/name` of the repository of its branch, whose name is hostile. */
  headRepository: string;
  /** The comments that workflows have written. */
  replies: string[];
};

/** The commit of the pull request. */
export const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';

/** Creates an open pull request within a repository, of someone who may write. */
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
