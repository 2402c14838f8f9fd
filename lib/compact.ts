/** Makes members that may be undefined optional. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * Drops undefined members: JSON and `exactOptionalPropertyTypes` distinguish them from missing
 * ones.
 */
export function compact<T extends object>(record: T): Compact<T> {
  const defined = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Compact<T>;
}
