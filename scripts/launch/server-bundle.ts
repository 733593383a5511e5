import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Where a start finds its programs; packages stay in node_modules. */
export const bundled = {
  server: 'dist/server/main.mjs',
  registry: 'dist/server/registry/sandbox/main.mjs',
} as const

/**
 * Puts our own modules into a few files, in a fifth of a second. A process then loads in less than half the time
 * that translating hundreds of files one by one takes. `outdir` stands below the root, where the packages are found.
 */
export async function bundleServer(root: string, outdir = join(root, 'dist', 'server')): Promise<void> {
  rmSync(outdir, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['server/main.ts', 'server/registry/sandbox/main.ts'],
    outdir,
    outbase: 'server',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
}
