export class ProxyAgent {
  constructor() {
    throw new Error('undici is left out of this bundle: see stubs/undici/README.md');
  }
}
export const fetch = globalThis.fetch;
