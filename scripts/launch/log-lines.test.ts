import { describe, expect, it } from 'vitest'
import { consoleLine, reasonOf, restartDelay } from './log-lines.ts'

describe('what of a log the console shows', () => {
  it('keeps quiet about ordinary lines', () => {
    expect(consoleLine('{"level":30,"msg":"request completed"}', 'out')).toBeNull()
    expect(consoleLine('{"level":"info","msg":"started"}', 'out')).toBeNull()
    expect(consoleLine('seed: done', 'out')).toBeNull()
  })

  it('shows warnings and errors with their reason', () => {
    expect(consoleLine('{"level":40,"msg":"registry is slow"}', 'out')).toBe('WARN registry is slow')
    expect(consoleLine('{"level":"warn","msg":"late"}', 'err')).toBe('WARN late')
    expect(consoleLine('{"level":50,"msg":"job failed","err":{"message":"no answer"}}', 'out')).toBe(
      'ERROR job failed (no answer)',
    )
  })

  it('shows what is said outside of the log on the error stream', () => {
    expect(consoleLine('Error: boom', 'err')).toBe('Error: boom')
    expect(consoleLine('   ', 'err')).toBeNull()
  })
})

describe('the reason why a process ended', () => {
  it('is the message, not the stack', () => {
    const said = [
      'node:internal/x:1',
      '      throw e',
      '      ^',
      '',
      'TypeError: no such thing',
      '    at a.ts:1',
      '',
      'Node.js v20.20.2',
    ]
    expect(reasonOf(said)).toBe('TypeError: no such thing')
  })

  it('leaves out the bare word Error', () => {
    expect(reasonOf(['Error: listen EADDRINUSE: address already in use 0.0.0.0:8080', '    at x'])).toBe(
      'listen EADDRINUSE: address already in use 0.0.0.0:8080',
    )
  })

  it('names every bad setting', () => {
    const said = [
      'Configuration is not usable:',
      '  KEYRING: Required',
      '  PORT: too big',
      'See "Configuration" in the README.',
    ]
    expect(reasonOf(said)).toBe('Configuration is not usable: KEYRING: Required PORT: too big')
  })

  it('is the last line when nothing looks like an error', () => {
    expect(reasonOf(['registry sandbox: port 8090 is taken'])).toBe('registry sandbox: port 8090 is taken')
  })
})

it('waits longer after each fall, up to half a minute', () => {
  expect([1, 2, 3, 4, 10].map(restartDelay)).toEqual([500, 1000, 2000, 4000, 30_000])
})
