import { spawnSync } from 'node:child_process'
import { PACKAGES } from '../bot/channels/wechaty/load.ts'

// `npm run wechaty:install [-- wechaty-puppet-…@1.2.3]`: the packages of the wechaty channel, and a puppet beside them.
const named = process.argv.slice(2)
const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
const args = named.length > 0 ? ['install', '--save-exact', ...named, ...flags] : ['ci', ...flags]
const { status } = spawnSync('npm', args, { cwd: PACKAGES, stdio: 'inherit' })
process.exitCode = status ?? 1
