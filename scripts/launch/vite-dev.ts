import { createServer } from 'vite'

// The pages with hot reload, at the public port. vite.config.ts hands /api on to API_URL; these belong there as well.
const target = process.env.API_URL ?? 'http://127.0.0.1:8081'
const passed = ['^/(healthz|readyz|metrics)$', '/admin/queues']

const server = await createServer({
  server: {
    host: process.env.HOST ?? '0.0.0.0',
    port: Number(process.env.PORT ?? 8080),
    strictPort: true,
    proxy: Object.fromEntries(passed.map((path) => [path, { target, changeOrigin: false }])),
  },
})
await server.listen()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.close().then(() => process.exit(0)))
