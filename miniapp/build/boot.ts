import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/**
 * Builds boot.ts into one small classic script that shares no file with the program: before the first paint a
 * phone fetches the page and this, nothing else. Gives back its name.
 */
export async function buildBoot(root: string, outDir: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: resolve(root, 'miniapp'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2018',
      modulePreload: false,
      rolldownOptions: { input: resolve(root, 'miniapp/boot.ts'), output: { format: 'iife' } },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const chunk = bundle && 'output' in bundle ? bundle.output.find((file) => file.type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error('boot.ts was not built')
  const hash = createHash('sha256').update(chunk.code).digest('hex').slice(0, 8)
  const name = `assets/boot-${hash}.js`
  await writeFile(join(outDir, name), chunk.code)
  return name
}
