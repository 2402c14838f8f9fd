/** The record type without the members that may be undefined, which become optional. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The record without its undefined members: JSON and `exactOptionalPropertyTypes` tell the two apart. */
export function compact<T extends object>(record: T): Compact<T> {
  const defined = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Compact<T>;
}
