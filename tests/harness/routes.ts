import type { FastifyInstance } from 'fastify'

const LINE = /^((?:│ {3}| {4})*)[├└]── (.+?) \(([A-Z, ]+)\)$/

/** Every route that a ready application has, as `METHOD address` with its parameters unfilled; HEAD left out. */
export function routesOf(app: FastifyInstance): string[] {
  const parents: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = LINE.exec(line) ?? []
      if (!part) return []
      const depth = indent.length / 4
      const address = (parents[depth - 1] ?? '') + part
      parents[depth] = address
      return methods
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${address}`)
    })
}
