import tls from 'node:tls';
import { HttpRequestInterceptor } from '@mswjs/interceptors/http';
import type { RequestHandler } from 'msw';
import { defineNetwork, InterceptorSource, type NetworkApi } from 'msw/experimental';

/**
 * Replaces the network with handlers between `enable` and `disable`. Works below `node:http`, where
 * msw's `setupServer` does not see `@actions/http-client`.
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
  // Nothing is encrypted here, and creating a TLS context per request would take a sixth of its
  // time.
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
