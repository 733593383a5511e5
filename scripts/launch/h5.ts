import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { filesUnder, hashFiles, readMark, writeMark } from '../infra/marks.ts'
import { runOnce } from './run-once.ts'

const sources = [
  'miniapp',
  'public',
  'index.html',
  'locales',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

/** Of the server only contracts, addresses and the pure engine ride into the phone. */
const shared = /server\/(.+\/)?contract(\.ts$|\/)|server\/eligibility\/(engine|packs)\/|server\/paths\.ts$/

/** Whether the built H5 belongs to the sources as they are. */
export function h5State(root: string): { mark: string; fresh: boolean } {
  const skip = /node_modules|\/generated\/|\.test\.ts$/
  const own = filesUnder(
    sources.map((source) => join(root, source)),
    skip,
  )
  const served = filesUnder([join(root, 'server')], skip).filter((file) => shared.test(file))
  const mark = hashFiles([...own, ...served])
  return { mark, fresh: existsSync(join(root, 'dist', 'h5')) && readMark(markFile(root)) === mark }
}

/** Builds the H5 into dist/h5 and remembers from what. */
export async function buildH5(
  root: string,
  mark: string,
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  await runOnce({
    name: 'build of the pages',
    args: [vite, 'build', '--logLevel', 'warn'],
    env,
    cwd: root,
    logFile,
  })
  writeMark(markFile(root), mark)
}

const markFile = (root: string) => join(root, 'dist', '.h5-sources')
