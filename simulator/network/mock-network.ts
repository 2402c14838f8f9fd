import tls from 'node:tls';
import { HttpRequestInterceptor } from '@mswjs/interceptors/http';
import type { RequestHandler } from 'msw';
import { defineNetwork, InterceptorSource, type NetworkApi } from 'msw/experimental';

/**
 * Puts handlers in place of the network, once `enable` is called and until `disable`. It works below
 * `node:http`, where `setupServer` of msw does not see `@actions/http-client`.
 */
export function mockNetwork(...handlers: RequestHandler[]): NetworkApi<InterceptorSource[]> {
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new HttpRequestInterceptor()] })],
    handlers,
    onUnhandledFrame: 'error',
    context: { quiet: true },
  });
  const { enable, disable } = network;
  const { createSecureContext } = tls;
  // Nothing is encrypted meanwhile, and a context of its own would be a sixth of the time of each call.
  const context = createSecureContext();
  return Object.assign(network, {
    enable() {
      tls.createSecureContext = () => context;
      enable();
    },
    disable() {
      tls.createSecureContext = createSecureContext;
      disable();
    },
  });
}
