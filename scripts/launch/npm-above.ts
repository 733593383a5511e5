import { commandOf, parentOf } from '../infra/processes.ts'

/**
 * The processes between us and the terminal that npm put there: npm, and the shell it may run scripts in.
 * Empty when nobody but the user's own shell stands above us, which may well end before we do.
 */
export function npmAbove(pid: number, byNpm: boolean): number[] {
  if (!byNpm) return []
  const parent = parentOf(pid)
  return /^\S*sh -c /.test(commandOf(parent)) ? [parent, parentOf(parent)] : [parent]
}

/** The parent of the process, and on as many levels as `above` has. */
export function ancestors(pid: number, levels: number): number[] {
  const found: number[] = []
  for (let at = pid; found.length < levels; ) {
    at = at > 0 ? parentOf(at) : 0
    found.push(at)
  }
  return found
}
