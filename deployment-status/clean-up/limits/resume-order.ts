/**
 * Orders the items so that a clean-up resumes where the last one stopped, without spending requests
 * on finished items. A binary search finds a boundary between finished and unfinished items. The
 * items before it come last, since some of them may be unfinished.
 */
export async function resumeOrder<Item>(
  items: readonly Item[],
  isDone: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && (await isDone(item))) low = middle + 1;
    else high = middle;
  }
  return [...items.slice(low), ...items.slice(0, low)];
}
