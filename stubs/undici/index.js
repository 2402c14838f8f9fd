const refuse = () => {
  throw new Error('undici is left out of this bundle: see stubs/undici/README.md');
};

// With a proxy set, `@actions/github` creates one on import and passes it only to `fetch`.
export class ProxyAgent {}
// No fallback to the global fetch, which would bypass the proxy.
export const fetch = refuse;
