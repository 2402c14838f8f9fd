// Preloaded into a bundle with `node --import`: `simulated.invalid` is the name of this machine there, until
// the file that NAME_SERVICE_DOWN names exists. What is asked for then is not known, as any name under
// .invalid: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
import dns from 'node:dns';
import { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Found = { address: string; family: number };
type Callback = (error: Error | null, found?: string | Found[], family?: number) => void;

const realLookup = dns.lookup as (name: string, options: object, callback: Callback) => void;

const lookup = (name: string, options: { all?: boolean }, callback: Callback): void => {
  if (name !== 'simulated.invalid') {
    realLookup(name, options, callback);
    return;
  }
  process.nextTick(() => {
    if (existsSync(process.env['NAME_SERVICE_DOWN'] ?? '')) callback(notFound(name));
    else if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  });
};

function notFound(hostname: string): Error {
  const details = { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname };
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), details);
}

Object.assign(dns, { lookup });
syncBuiltinESMExports();
