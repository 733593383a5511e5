import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { ClearError } from './clear-error.ts'

/** Who runs PostgreSQL: it refuses root, so root lends it an account of its own. */
export type Account = { uid: number; gid: number } | null

/** The account for PostgreSQL; null means the user who starts us. Makes the user `postgres` when root has none. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return null
  const found = lookUp()
  if (found) return found
  try {
    execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' })
  } catch {
    // The group may be there without the user.
  }
  try {
    execFileSync('useradd', ['--system', '-g', 'postgres', '-M', '-s', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    })
  } catch {
    // Judged by the look-up below.
  }
  const made = lookUp()
  if (made) return made
  throw new ClearError(
    'PostgreSQL does not run as root and no user "postgres" could be made. Start as a normal user, or set DATABASE_URL.',
  )
}

function lookUp(): Account {
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const [uid, gid] = [id('-u'), id('-g')]
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

const elsewhere = (name: string, of: string) =>
  join('/var/lib/zhongfu', `${name}-${createHash('sha256').update(of).digest('hex').slice(0, 12)}`)

/** Where the binaries and the cluster really stand. */
export type PostgresHome = { native: string; dataDir: string }

/**
 * Finds a place that the account can reach. A clone under /root cannot be entered by another user; then binaries
 * and cluster stand under /var/lib/zhongfu and `wish` becomes a link to the cluster, so that DATA_DIR still leads to it.
 */
export function postgresHome(native: string, wish: string, account: Account): PostgresHome {
  mkdirSync(dirname(wish), { recursive: true })
  if (!account) {
    mkdirSync(wish, { recursive: true, mode: 0o700 })
    return { native, dataDir: wish }
  }
  const ownNative = canRead(join(native, 'bin', 'postgres'), account) ? native : copyNative(native)
  return { native: ownNative, dataDir: placeCluster(wish, account) }
}

function placeCluster(wish: string, account: { uid: number; gid: number }): string {
  const link = lstatSync(wish, { throwIfNoEntry: false })
  if (link?.isSymbolicLink()) {
    const target = readlinkSync(wish)
    mkdirSync(target, { recursive: true, mode: 0o700 })
    chownSync(target, account.uid, account.gid)
    return target
  }
  if (!link && !canEnter(dirname(wish), account)) {
    const target = join(elsewhere('data', wish), 'cluster')
    mkdirSync(target, { recursive: true, mode: 0o700 })
    chownSync(target, account.uid, account.gid)
    symlinkSync(target, wish)
    return target
  }
  mkdirSync(wish, { recursive: true, mode: 0o700 })
  chownSync(wish, account.uid, account.gid)
  return wish
}

/** One copy for every clone with the same binaries. */
function copyNative(native: string): string {
  const { size, mtimeMs } = statSync(join(native, 'bin', 'postgres'))
  const target = elsewhere('postgres', `${native} ${size} ${mtimeMs}`)
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, target)
  } catch {
    // Another start was quicker; its copy is as good.
    rmSync(half, { recursive: true, force: true })
  }
  return target
}

function canRead(file: string, account: { uid: number; gid: number }): boolean {
  return asAccount(['test', '-r', file, '-a', '-x', file], account)
}

function canEnter(dir: string, account: { uid: number; gid: number }): boolean {
  return asAccount(['test', '-x', dir], account)
}

function asAccount(command: string[], account: { uid: number; gid: number }): boolean {
  const [name = 'false', ...args] = command
  return spawnSync(name, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
