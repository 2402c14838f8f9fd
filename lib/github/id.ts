/** Reads a GitHub id; undefined if the value is not one. */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  return typeof id === 'string' && /^[1-9]\d*$/.test(id) ? id : undefined;
}

/**
 * Reads the id of a deployment; undefined if the value is not one. It must be a safe integer: an id
 * that is off by one is another deployment.
 */
export function deploymentIdOf(value: unknown): string | undefined {
  const id = idOf(value);
  return Number.isSafeInteger(Number(id)) ? id : undefined;
}
