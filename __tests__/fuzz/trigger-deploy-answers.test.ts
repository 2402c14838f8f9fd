import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { createAnswerJudge, type Judgement } from '../../trigger-deploy/follow/judge-answer.ts';
import { BUILT_IN_STATES } from '../../trigger-deploy/states.ts';
import { runs } from './runs.ts';

const NO_WORDS = { success: [], failure: [], cancelled: [], pending: [] };

function judgeOnce(answer: unknown): Judgement {
  return createAnswerJudge(NO_WORDS)(readDeploymentAnswer(answer));
}

type Json = { [key: string]: unknown } | unknown[];

const WORDS = Object.values(BUILT_IN_STATES).flat();
/** Members that report a failure, a cancel or progress. */
const denial = fc.oneof(
  fc.constantFrom(
    ...(['failure', 'cancelled', 'pending'] as const).flatMap((verdict) =>
      BUILT_IN_STATES[verdict]
        .filter((word) => word !== 'skipped')
        .map((word) => ({ status: word.toUpperCase().replaceAll('_', ' ') })),
    ),
  ),
  fc.constantFrom(
    ...[{ state: 'failed' }, { conclusion: 'rolled_back' }, { Outcome: 'error' }],
    ...[{ success: false }, { ok: 0 }, { done: false }, { failed: true }, { cancelled: 'true' }],
    ...[{ exit_code: 1 }, { exitCode: '137' }, { returncode: -9 }],
    ...[{ error: 'no space' }, { errors: ['no space'] }, { error_message: { message: 'x' } }],
  ),
);
/** Members without a meaning, or that report success. */
const fine = fc.oneof(
  fc.constantFrom<Json>(
    ...[{ success: true }, { exit_code: 0 }, { error: null }, { errors: [] }, { done: true }],
    ...[{ message: 'Deployed' }, { id: 'd-1' }, { url: 'https://app.example' }, { n: 7 }],
    ...[{ state: 'healthy' }, { status: 'deployed' }, { result: 'fine' }, { failed: false }],
  ),
  fc
    .constantFrom('previous', 'lastRun', 'history', 'previous_deployments')
    .chain((key) =>
      denial.map((said): Json => ({ [key]: [said], [`${key}_x`]: { deeper: said } })),
    ),
);
/** Keys for parts of the deployment. */
const partKey = fc.constantFrom('steps', 'command_groups', 'info', 'task', 'server', 'x', 'Hooks');
const wrap = (part: Json, keys: readonly string[]): Json =>
  keys.reduce<Json>(
    (inner, key) => (key === 'steps' ? { [key]: [{}, inner] } : { [key]: inner }),
    part,
  );
const keys = fc.array(partKey, { minLength: 1, maxLength: 6 });
/** Under a unique key. */
const part = (said: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.tuple(keys, said).map(([path, inner]) => ({ zz: wrap(inner, path) }));
const someParts = fc.array(
  fc.tuple(keys, fine).map(([path, part]) => wrap(part, path)),
  { maxLength: 4 },
);
const status = fc.constantFrom(...WORDS, 'baking', '');
const wrapper = fc.constantFrom(...[[], ['data'], ['deployment'], ['deployment', 'data']]);

/** A response about one deployment, and the same with an additional part. */
function answerWith(word: string, parts: readonly Json[], around: readonly string[]): Json {
  const record: Json = Object.assign({}, { status: word }, ...parts.toReversed()) as Json;
  return around.reduce<Json>((inner, key) => ({ [key]: inner, success: true }), record);
}

test('success requires that nothing about this deployment contradicts it', () => {
  fc.assert(
    fc.property(status, someParts, wrapper, (word, parts, around) => {
      const { verdict } = judgeOnce(answerWith(word, parts, around));
      expect(verdict === 'success').toBe(BUILT_IN_STATES.success.includes(word));
    }),
    runs(300),
  );
});

test('any contradiction anywhere prevents success', () => {
  fc.assert(
    fc.property(status, someParts, wrapper, part(denial), (word, parts, around, denied) => {
      const answer = answerWith(word, [...parts, denied], around);
      expect(judgeOnce(answer).verdict).not.toBe('success');
    }),
    runs(300),
  );
});

test('an additional part never improves the verdict', () => {
  const order = ['failure', 'cancelled', 'unknown', 'pending', 'success'];
  fc.assert(
    fc.property(
      status,
      fc.array(fc.oneof(fine, denial), { maxLength: 3 }),
      wrapper,
      part(fc.oneof(denial, fine)),
      (word, parts, around, more) => {
        const before = answerWith(word, parts, around);
        const after = answerWith(word, [...parts, more], around);
        const [worse, better] = [judgeOnce(after).verdict, judgeOnce(before).verdict];
        if (better === 'unknown') expect(worse).not.toBe('success');
        else expect(order.indexOf(worse)).toBeLessThanOrEqual(order.indexOf(better));
      },
    ),
    runs(300),
  );
});

test('an envelope never counts as success, however many success fields it has', () => {
  const envelope = fc.constantFrom('success', 'ok', 'Success', 'OK');
  fc.assert(
    fc.property(fc.array(envelope, { minLength: 1 }), someParts, (words, parts) => {
      const judge = createAnswerJudge(NO_WORDS);
      for (const word of words) {
        const answer = { status: word, data: Object.assign({}, ...parts) as object };
        expect(judge(readDeploymentAnswer(answer)).verdict).not.toBe('success');
      }
    }),
    runs(100),
  );
});

test('a large response is judged quickly', () => {
  const steps = Array.from({ length: 20_000 }, (_, index) => ({
    deployment_id: `d-${index}`,
    status: 'success',
    exit_code: 0,
  }));
  const start = performance.now();
  expect(judgeOnce({ status: 'success', steps }).verdict).toBe('success');
  expect(performance.now() - start).toBeLessThan(2_000);
});
