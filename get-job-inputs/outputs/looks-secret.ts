import { isRecord } from '../../lib/json.ts';

// The same limits as for outputs.
const MAX_DEPTH = 100;
const MAX_KEYS = 20_000;
// Words that also occur within harmless ones must stand alone: "tokenizer" and "bypass" do not
// match.
const PATTERN =
  /password|passwd|passphrase|secret|credential|(?:private|api|access|account|signing|encryption|ssh)_?key|connection_?str|database_?url|(?:^|_)(?:pass|pwd|pat|creds?|dsn)(?:_|$)|token(?:s?(?:_|$))/;

/** Whether a key, or one within its value, is named like a secret. */
export function looksSecret(key: string, value: unknown, depth = 0): boolean {
  if (PATTERN.test(words(key))) return true;
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object' && looksSecret('', item, depth + 1));
  if (!isRecord(value)) return false;
  const names = Object.keys(value);
  return (
    names.length <= MAX_KEYS && names.some((name) => looksSecret(name, value[name], depth + 1))
  );
}

/** Converts `dbPassword` and `DB.password` to `db_password`. */
function words(key: string): string {
  return key
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toLowerCase();
}
