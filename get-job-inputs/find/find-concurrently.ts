// Searches fifty workspaces in seven rounds without looking like an attack.
const MAX_CONCURRENT = 8;

/**
 * Calls `find` for the items in order, a few at a time, until a call finds something.
 *
 * @returns the first result, without waiting for calls in flight
 * @throws the first error of a call, at once
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
