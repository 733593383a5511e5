import { describe, expect, it } from 'vitest'
import { ClearError, clearLine } from './clear-error.ts'

describe('an error becomes one line that says what to do', () => {
  const cases: [string, unknown, RegExp][] = [
    ['our own line', new ClearError('Do this.'), /^Do this\.$/],
    [
      'a full disk',
      new Error("ENOSPC: no space left on device, open '/x'"),
      /disk is full\. Free at least 1 GB/,
    ],
    ['a full disk in PostgreSQL', new Error('could not write: No space left on device'), /disk is full/],
    ['no rights', new Error("EACCES: permission denied, mkdir '/srv/data'"), /No permission for \/srv\/data/],
    [
      'a taken port',
      new Error('listen EADDRINUSE: address already in use 0.0.0.0:8080'),
      /Port 8080 is taken.*PORT=/,
    ],
    [
      'no server',
      new AggregateError([new Error('connect ECONNREFUSED 10.0.0.5:5432')]),
      /Nothing answers at 10\.0\.0\.5:5432/,
    ],
    ['a wrong password', new Error('password authentication failed for user "app"'), /refused user "app"/],
    [
      'a cause',
      new Error('it failed', { cause: new Error('database "zf" does not exist') }),
      /"zf" does not exist/,
    ],
  ]
  it.each(cases)('%s', (_, error, line) => {
    expect(clearLine(error)).toMatch(line)
  })

  it('names the log for what nobody foresaw, without a stack', () => {
    const line = clearLine(new Error('odd\n    at somewhere.ts:1'), '/data/logs')
    expect(line).toBe('odd (details: /data/logs)')
  })
})
