import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildOn, load, PACKAGES } from '../../../bot/channels/wechaty/load.ts'

/** A contact of the other side, as wechaty's own mock has it. */
export type MockContact = {
  id: string
  say(text: string, mentions?: MockContact[]): { to(whom: MockContact | MockRoom): void }
  on(event: 'message', listener: (message: MockMessage) => void): void
}
export type MockRoom = { id: string; on(event: 'message', listener: (message: MockMessage) => void): void }
export type MockMessage = { text(): string | undefined; talker(): MockContact; room(): MockRoom | undefined }
type Mocker = {
  createContact(payload: { name: string }): MockContact
  createRoom(payload: { topic: string; memberIdList: string[] }): MockRoom
  login(self: MockContact): void
}
type MockPuppet = { emit(event: string, payload: object): boolean }

/** Why the test cannot run; null when the packages are there. On a bare machine they are installed first. */
export function missing(): string | null {
  const there = () => existsSync(join(PACKAGES, 'node_modules', 'wechaty-puppet-mock', 'package.json'))
  if (there()) return null
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: PACKAGES, encoding: 'utf8' })
  return status === 0 && there() ? null : `wechaty could not be installed: ${stderr.slice(-300)}`
}

/** Everybody there is in a WeChat that is none: the real wechaty, on its mock. */
export async function startWechat() {
  const { PuppetMock, mock } = (await load('wechaty-puppet-mock')) as unknown as {
    PuppetMock: new (options: { mocker: Mocker }) => MockPuppet
    mock: { Mocker: new () => Mocker }
  }
  const mocker = new mock.Mocker()
  const puppet = new PuppetMock({ mocker })
  const built = await buildOn(puppet)
  return { mocker, puppet, build: async () => built }
}
