import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ChildPlan } from './child.ts'
import type { DemoSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** The processes of a start, in the order in which they begin; they stop in the opposite order. */
export function childPlans(settings: Settings, secrets: DemoSecrets, env: NodeJS.ProcessEnv): ChildPlan[] {
  const leave = ['--import', './scripts/launch/leave-with-parent.mjs']
  const plain = [...leave, '--import', 'tsx']
  // In development tsx starts a process again when one of its files changes.
  const server = settings.dev
    ? [...leave, 'node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false']
    : plain
  // In development Vite answers at the public port and hands the API on.
  const webPort = settings.dev ? secrets.ports.web : settings.port
  const plans: ChildPlan[] = [
    { name: 'web', args: [...server, 'server/main.ts'], env: { ...env, ROLE: 'web', PORT: String(webPort) } },
    { name: 'worker', args: [...server, 'server/main.ts'], env: { ...env, ROLE: 'worker' } },
    { name: 'bot', args: [...server, 'server/main.ts'], env: { ...env, ROLE: 'bot' } },
  ]
  const sandboxUrl = `http://127.0.0.1:${secrets.ports.registry}`
  if (env.REGISTRY_URL === sandboxUrl)
    plans.unshift({ name: 'registry', args: [...plain, 'server/registry/sandbox/main.ts'], env })
  if (settings.dev)
    plans.push({
      name: 'pages',
      args: [...plain, 'scripts/launch/vite-dev.ts'],
      env: { ...env, PORT: String(settings.port), API_URL: `http://127.0.0.1:${webPort}` },
    })
  return plans.filter(({ args }) =>
    existsSync(join(settings.root, args.find((arg) => arg.endsWith('.ts')) ?? '')),
  )
}
