import { expect, test } from '@jest/globals';
import { findConcurrently } from '../../../get-job-inputs/find/find-concurrently.ts';

test('no further search starts once one has found something', async () => {
  const seen: number[] = [];
  const others = Promise.withResolvers<undefined>();
  const find = async (item: number): Promise<string | undefined> => {
    seen.push(item);
    // The others are still in flight when it is found.
    return item === 0 ? 'found' : others.promise;
  };
  const items = Array.from({ length: 50 }, (_, index) => index);
  expect(await findConcurrently(items, find)).toBe('found');
  others.resolve(undefined);
  await new Promise(setImmediate);
  expect(seen).toHaveLength(8);
});
