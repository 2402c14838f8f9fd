import { expect, test } from '@jest/globals';
import { firstHit } from '../../get-job-inputs/first-hit.ts';

test('nothing more is looked at once there is a hit', async () => {
  const seen: number[] = [];
  const look = async (item: number): Promise<string | undefined> => {
    seen.push(item);
    // The others take longer, and are under way when the hit comes.
    if (item !== 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return item === 0 ? 'hit' : undefined;
  };
  const items = Array.from({ length: 50 }, (_, index) => index);
  expect(await firstHit(items, look)).toBe('hit');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toHaveLength(8);
});
