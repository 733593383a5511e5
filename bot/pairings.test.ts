import { describe, expect, it } from 'vitest'
import { aboutMyPairing } from './dialogs/pairings.ts'
import { NEW_STATE } from './model.ts'
import type { PairingData } from './pairing-model.ts'
import { KNOWN, Talk } from './testing/talk.ts'
import { understand } from './understanding/understand.ts'

// Learning takes seconds: not on the account of the first test.
understand('你好')

const id = '019a0000-0000-7000-8000-000000000031'
const ASKED: PairingData = {
  id,
  state: 'asked',
  volunteer: { name: '陈*', phone: null, branch: '郭相桥村党支部', partyMember: true },
  lastOn: null,
}
const told = (one: Talk, data: readonly PairingData[]) =>
  one.send({ kind: 'result', result: { command: 'pairing.mine', ok: true, data } })
const talk = () => new Talk({ signedIn: true })

describe('somebody would like to be paired with my family', () => {
  it.each(['有人想跟我家结对', '谁跟我家结对', '我家结对的是谁', '结对', '我们家帮扶干部是谁'])(
    '%s: looks it up',
    (words) => {
      const one = talk()
      one.say(words)
      expect(one.move?.commands).toEqual([{ name: 'pairing.mine' }])
    },
  )

  it.each(['什么是结对帮扶', '结对帮扶有什么条件', '我老公走了', '帮扶政策有哪些'])(
    '%s is not about mine',
    (words) => {
      expect(aboutMyPairing(NEW_STATE, KNOWN, words)).toBeNull()
    },
  )

  it('who it is, that a no is as good as a yes; one tap answers', () => {
    const one = talk()
    expect(told(one, [ASKED])).toMatch(/陈\*（郭相桥村党支部）[\s\S]*不愿意/)
    expect(one.buttons).toEqual([
      `pairing:agree:${id}`,
      `pairing:address:${id}`,
      `pairing:no:${id}`,
      'person',
    ])
    one.say('3')
    expect(one.move?.commands).toEqual([{ name: 'pairing.answer', id, answer: 'decline', address: false }])
    told(one, [ASKED])
    one.tap(`pairing:address:${id}`)
    expect(one.move?.commands).toEqual([{ name: 'pairing.answer', id, answer: 'agree', address: true }])
  })

  it('who comes by already is told with the phone; nobody: says so', () => {
    const volunteer = { name: '陈明', phone: '17000000009', branch: null, partyMember: true }
    const active: PairingData = { ...ASKED, state: 'active', volunteer, lastOn: '2026-11-01' }
    expect(told(talk(), [active])).toMatch(/陈明[\s\S]*17000000009[\s\S]*11月1日/)
    expect(told(talk(), [])).toContain('还没有')
  })

  it('whoever is not signed in signs in first; what the house refuses is told', () => {
    const one = new Talk({ signedIn: false })
    expect(one.say('谁跟我家结对')).toContain('登录')
    const later = new Talk({ signedIn: true }, one.state)
    later.send({ kind: 'signed_in' })
    expect(later.move?.commands).toEqual([{ name: 'pairing.mine' }])
    const refused = { command: 'pairing.answer', ok: false, code: 'ADULTS_ONLY' } as const
    expect(later.send({ kind: 'result', result: refused })).not.toContain('errors:')
  })
})
