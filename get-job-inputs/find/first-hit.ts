// Enough to search fifty workspaces in seven rounds, and few enough not to be taken for an attack.
const AT_ONCE = 8;

/**
 * Looks at items in order, a few at a time, until one look brings something.
 *
 * @returns what the first successful look brought; looks that are still under way are not waited for
 * @throws what a look throws, at once
 */
export function firstHit<Item, Hit>(
  items: readonly Item[],
  look: (item: Item) => Promise<Hit | undefined>,
): Promise<Hit | undefined> {
  const queue = items.map((item) => ({ item }));
  return new Promise((resolve, reject) => {
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const hit = await look(next.item);
        if (hit === undefined) continue;
        queue.length = 0;
        resolve(hit);
      }
    };
    const workers = Array.from({ length: AT_ONCE }, worker);
    Promise.all(workers).then(() => {
      resolve(undefined);
    }, reject);
  });
}
