import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

type Found = { address: string; family: number };
type Callback = (error: Error | null, found?: string | Found[], family?: number) => void;

/**
 * Resolves `simulated.invalid` to this machine in this process, until `isDown` or until the
 * returned function is called. Then it is unknown, like all names under .invalid:
 * https://www.rfc-editor.org/rfc/rfc6761#section-6.4
 */
export function serveNames(isDown: () => boolean): () => void {
  const realLookup = dns.lookup as (name: string, options: object, callback: Callback) => void;
  const lookup = (name: string, options: { all?: boolean }, callback: Callback): void => {
    if (name !== 'simulated.invalid') {
      realLookup(name, options, callback);
      return;
    }
    process.nextTick(() => {
      if (isDown()) callback(notFound(name));
      else if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
      else callback(null, '127.0.0.1', 4);
    });
  };
  put({ lookup });
  return () => {
    put({ lookup: realLookup });
  };
}

function put(members: object): void {
  Object.assign(dns, members);
  syncBuiltinESMExports();
}

function notFound(hostname: string): Error {
  const details = { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname };
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), details);
}
