import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a route below /api/v1 is answered without a token. */
    public?: boolean;
  }
}

/** Marks a handler that everybody may call. Without it a route below /api/v1 needs a token (N2). */
export const Public = (): MethodDecorator => RouteConfig({ public: true });
