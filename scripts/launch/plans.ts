import type { ChildPlan } from './child.ts'
import type { DemoSecrets } from './secrets.ts'
import { bundled } from './server-bundle.ts'
import type { Settings } from './settings.ts'

const leave = ['--import', './scripts/launch/leave-with-parent.mjs']
const plain = [...leave, '--import', 'tsx']
/** In development tsx starts a process again when one of its files changes. */
const watched = [...leave, 'node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false']

const local = (port: number, path = '/') => `http://127.0.0.1:${port}${path}`

/** The processes of a start, in the order in which they begin; they stop in the opposite order. */
export function childPlans(settings: Settings, secrets: DemoSecrets, env: NodeJS.ProcessEnv): ChildPlan[] {
  const { ports } = secrets
  const args = settings.dev
    ? [...watched, 'server/main.ts']
    : [...leave, '--enable-source-maps', bundled.server]
  // In development Vite answers at the public port and hands the API on.
  const webPort = settings.dev ? ports.web : settings.port
  const behind = (['worker', 'bot'] as const).map((name) => ({
    name,
    args,
    env: { ...env, ROLE: name, OPS_PORT: String(ports[name]) },
    health: local(ports[name], '/readyz'),
  }))
  return [
    ...(env.REGISTRY_URL === local(ports.registry, '') ? [sandbox(settings, ports.registry, env)] : []),
    {
      name: 'web',
      args,
      env: { ...env, ROLE: 'web', PORT: String(webPort) },
      health: local(webPort, '/readyz'),
    },
    ...behind,
    ...(settings.dev ? [pages(settings.port, webPort, env)] : []),
  ]
}

const sandbox = (settings: Settings, port: number, env: NodeJS.ProcessEnv): ChildPlan => ({
  name: 'registry',
  args: settings.dev ? [...plain, 'server/registry/sandbox/main.ts'] : [...leave, bundled.registry],
  env: { ...env, REGISTRY_SANDBOX_PORT: String(port) },
  health: local(port),
})

const pages = (port: number, webPort: number, env: NodeJS.ProcessEnv): ChildPlan => ({
  name: 'pages',
  args: [...plain, 'scripts/launch/vite-dev.ts'],
  env: { ...env, PORT: String(port), API_URL: local(webPort, '') },
  health: local(port),
})
