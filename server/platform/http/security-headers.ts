import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import plugin from 'fastify-plugin'

/** What a page of ours may load: our own files, nothing inline but the listed hashes, no frame around it. */
export type InlineHashes = { scripts: readonly string[]; styles: readonly string[] }

type Options = { https: boolean; inline: InlineHashes }

export const securityHeaders = plugin(async (app: FastifyInstance, { https, inline }: Options) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inline.scripts],
        styleSrc: ["'self'", ...inline.styles],
        // Style attributes of the prerendered page; they cannot load or run anything.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  })
  // The camera is for scanning a 幸福码 on the desk, the microphone for nobody.
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=()')
    // Answers are about somebody: no browser, proxy or phone that others use keeps them, unless a route says so.
    const personal = /^\/(api|admin)\//.test(request.routeOptions.url ?? request.url)
    if (personal && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
})
