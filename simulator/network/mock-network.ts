import { HttpRequestInterceptor } from '@mswjs/interceptors/http';
import type { RequestHandler } from 'msw';
import { defineNetwork, InterceptorSource, type NetworkApi } from 'msw/experimental';

/**
 * Puts handlers in place of the network, once `enable` is called and until `disable`. It works below
 * `node:http`, where `setupServer` of msw does not see `@actions/http-client`.
 */
export function mockNetwork(...handlers: RequestHandler[]): NetworkApi<InterceptorSource[]> {
  return defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new HttpRequestInterceptor()] })],
    handlers,
    onUnhandledFrame: 'error',
    context: { quiet: true },
  });
}
