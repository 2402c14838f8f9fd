// Enough to search fifty workspaces in seven rounds, and few enough not to be taken for an attack.
const MAX_CONCURRENT = 8;

/**
 * Calls `find` for the items in order, a few at a time, until one call finds something.
 *
 * @returns what the first successful call found; calls that are still under way are not waited for
 * @throws what a call throws, at once
 */
export function findConcurrently<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Found | undefined>();
  const remaining = items.values();
  let isOver = false;
  const findNext = async (): Promise<void> => {
    for (const item of remaining) {
      const found = await find(item);
      if (found !== undefined) {
        isOver = true;
        resolve(found);
      }
      if (isOver) return;
    }
  };
  Promise.all(Array.from({ length: MAX_CONCURRENT }, findNext)).then(() => {
    resolve(undefined);
  }, reject);
  return promise;
}
