import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../../server/platform/project-root.ts'
import type { Bot, Built, Kinds } from './parts.ts'

/** Where `npm run wechaty:install` puts the packages. */
export const PACKAGES = join(projectRoot, 'bot', 'channels', 'wechaty', 'packages')

type Wechaty = {
  WechatyBuilder: { build(options: { puppet: unknown }): Bot }
  types: { Message: Kinds }
}
type Puppet = new (options: object) => unknown

/** Loads wechaty and builds a bot on this puppet. Throws one line that says what to do when the packages are not there. */
export async function build(puppet: string, options: object): Promise<Built> {
  const made = await load(puppet)
  // Puppets call their class what they like, but it is what they export first of all.
  const Class = (made.default ?? Object.entries(made).find(([name]) => /^Puppet/.test(name))?.[1]) as Puppet
  return buildOn(new Class(options))
}

/** The same on a puppet that is there already. No name is given: wechaty would write its memory, keys included, to a file. */
export async function buildOn(puppet: unknown): Promise<Built> {
  const { WechatyBuilder, types } = (await load('wechaty')) as unknown as Wechaty
  return { bot: WechatyBuilder.build({ puppet }), kinds: types.Message }
}

/** A package of that folder. */
export async function load(name: string): Promise<Record<string, unknown>> {
  // Its commonjs half: a package apart from ours can be found by that way alone.
  const require = createRequire(join(PACKAGES, 'package.json'))
  let file: string
  try {
    file = require.resolve(name)
  } catch {
    throw new Error(`The package ${name} is not installed. Run: npm run wechaty:install`)
  }
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  return { ...(loaded.default as object | undefined), ...loaded } as Record<string, unknown>
}
