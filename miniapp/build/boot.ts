import { resolve } from 'node:path'
import { build } from 'vite'

/**
 * Builds boot.ts into one small script that stands in the page itself: large letters are there before the first
 * paint, and no round trip comes before it. The content security policy lets it run by its hash, which does not
 * change with the program: the names of files stand beside it.
 */
export async function buildBoot(root: string): Promise<string> {
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
  return chunk.code.trim()
}
