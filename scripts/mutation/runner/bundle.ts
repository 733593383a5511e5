import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { ACTIVE, type Active, HIT, NONE } from './lighten.ts'
import { changed, vitestWith } from './packages.ts'

type Names = Record<string, unknown>
/** Test files not loaded yet: calling one runs its top level, and with it whatever it imports that did not run yet. */
export type Files = Record<string, () => unknown>
/** Makes every module of the bundle anew; what modules remembered is gone. `tests` stand in for those of vitest. */
export type Remake = (tests: Names, active?: Active) => Files

/**
 * Puts tests and all of this project's sources they import into one script. Packages stay outside and are loaded
 * once: no mutant changes them, and they are most of what takes time to load. Sources can be edited on the way.
 */
export async function bundle(tests: readonly string[], edit: (source: string) => string): Promise<Remake> {
  const packages = new Map<string, Names>()
  const files = tests.map((file) => `'${file}': () => require('./${file}')`)
  const { outputFiles } = await build({
    stdin: { contents: `export const files = { ${files} }`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: `node${process.versions.node}`,
    logLevel: 'error',
    plugins: [placed(edit), outside(packages)],
  })
  const code = outputFiles[0]?.text ?? ''
  const script = new Script(`(function (module, outside, require, ${ACTIVE}, ${HIT}) {${code}\n})`)
  return (tests, active = NONE) => {
    const module = { exports: {} as { files: Files } }
    const vitest = vitestWith(tests)
    const give = (name: string) => (name === 'vitest' ? vitest : packages.get(name))
    script.runInThisContext()(module, give, process.getBuiltinModule, active.mutant, active.hit)
    return module.exports.files
  }
}

/** Sources read files beside them: each keeps its own address. */
function placed(edit: (source: string) => string): Plugin {
  return {
    name: 'placed',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
        loader: 'ts',
        contents: edit(await readFile(path, 'utf8'))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path)))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      }))
    },
  }
}

/** Each package is a module that hands on the names of the one loaded outside. */
function outside(packages: Map<string, Names>): Plugin {
  return {
    name: 'outside',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || isBuiltin(path) ? null : { path, namespace: 'outside' },
      )
      onLoad({ filter: /.*/, namespace: 'outside' }, async ({ path }) => {
        const names: Names = changed[path] ?? (await import(path))
        packages.set(path, names)
        const each = Object.keys(names).map((name, at) => [`name${at}`, JSON.stringify(name)] as const)
        return {
          contents: [
            `const all = outside(${JSON.stringify(path)})`,
            ...each.map(([local, name]) => `const ${local} = all[${name}]`),
            `export { ${each.map(([local, name]) => `${local} as ${name}`).join()} }`,
          ].join('\n'),
        }
      })
    },
  }
}
