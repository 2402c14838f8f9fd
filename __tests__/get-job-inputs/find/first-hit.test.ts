import { expect, test } from '@jest/globals';
import { firstHit } from '../../../get-job-inputs/find/first-hit.ts';

test('nothing more is looked at once there is a hit', async () => {
  const seen: number[] = [];
  const others = Promise.withResolvers<undefined>();
  const look = async (item: number): Promise<string | undefined> => {
    seen.push(item);
    // The others take longer, and are under way when the hit comes.
    return item === 0 ? 'hit' : others.promise;
  };
  const items = Array.from({ length: 50 }, (_, index) => index);
  expect(await firstHit(items, look)).toBe('hit');
  others.resolve(undefined);
  await new Promise(setImmediate);
  expect(seen).toHaveLength(8);
});
