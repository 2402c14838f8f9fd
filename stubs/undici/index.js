const refuse = () => {
  throw new Error('undici is left out of this bundle: see stubs/undici/README.md');
};

// `@actions/github` makes one as soon as it is imported where a proxy is set, and hands it to `fetch` only.
export class ProxyAgent {}
// Never falls back to the global one, which would go around the proxy.
export const fetch = refuse;
