/**
 * The items in an order that begins where the last clean-up stopped, so that the requests are not spent on looking at
 * what it did: halving finds a place where what is done gives way to what is not. What comes before it is last, since
 * not all of it need be done.
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
