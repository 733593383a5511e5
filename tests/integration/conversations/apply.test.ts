import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  applicationView,
  saveDraft,
  signOwnConsent,
  signPromise,
} from '../../../server/applications/service.ts'
import { API } from '../../../server/paths.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import type { RegistryGateway } from '../../../server/registry/service.ts'
import { type House, readAll, send, startHouse, waitForMessage, waitUntilHandled } from './house.ts'

/** A registry that does not answer: a resident can apply all the same. */
const silentRegistry: RegistryGateway = {
  checkRealName: async () => ({ ok: false, code: 'REGISTRY_DOWN' }),
  fetchHousehold: async () => ({ ok: false, code: 'REGISTRY_DOWN' }),
  requestEconomicCheck: async () => ({ ok: false, code: 'REGISTRY_DOWN' }),
  fetchEconomicCheck: async () => ({ ok: false, code: 'REGISTRY_DOWN' }),
  circuit: () => 'closed',
  close: () => {},
}

const SIGNATURE = {
  kind: 'strokes' as const,
  width: 300,
  height: 150,
  strokes: [
    [20, 20, 60, 90, 110, 40, 150, 100],
    [160, 30, 200, 110, 240, 50, 280, 120],
  ],
}

let house: House
beforeAll(async () => {
  house = await startHouse({ ports: { registry: silentRegistry } })
  await house.ctx.db.region.createMany({
    data: [
      { code: '330281', name: '余姚市', level: 6 },
      { code: '330281003', name: '兰江街道', level: 9 },
    ],
  })
})
afterAll(() => house.close())

it('walks from the screening to the sent application, by the same use cases as the pages', async () => {
  const phone = house.client()
  await phone.post(API.chat)
  await send(phone, '看我家能领什么')
  await send(phone, '余姚')
  await send(phone, '3')
  await send(phone, '用身份证申请')
  const asked = await waitForMessage(phone, (message) => message.text.includes('申请要先登录'))
  expect(asked.links?.[0]?.href).toContain('/sign-in')

  const personId = await house.person()
  await house.asPerson(phone, personId)
  await phone.post(API.chat)
  // Nothing is typed: signing in was all that was missing.
  const missing = await waitForMessage(phone, (message) => message.text.includes('现在要办的'))
  const lines = (await readAll(phone)).map((message) => message.text)
  expect(lines.filter((text) => text.includes('我这就去查您家的资料'))).toHaveLength(1)
  expect(lines.some((text) => text.includes('一时查不到'))).toBe(true)
  expect(missing.links?.[0]?.href).toMatch(/^\/apply/)

  const resident = makeCtx(house.runtime, { kind: 'resident', personId })
  const row = await house.ctx.db.application.findFirstOrThrow({ where: { applicantId: personId } })
  const draft = await applicationView(resident, row.id)
  expect(draft.draft.answers.facts).toMatchObject({ region: '330281', persons: 3 })

  // A button of ours that is sent too early: the house refuses, the talk goes on.
  await phone.post(API.chatMessages, { clientKey: 'too-early-1', text: '交上去', action: 'apply.submit' })
  await waitForMessage(phone, (message) => message.text.includes('还差一点没有填好'))

  // What needs a page: the place and the signatures.
  await saveDraft(resident, row.id, {
    version: draft.version,
    step: 'promise',
    answers: { programmes: ['dibao'], place: 'here', regionCode: '330281003' },
  })
  const own = (await applicationView(resident, row.id)).consents.find((consent) => consent.isMe)
  await signOwnConsent(resident, { id: row.id, consentId: own?.id ?? '', signature: SIGNATURE })
  await signPromise(resident, row.id, SIGNATURE)

  await send(phone, '办好了，接着看')
  const ready = await waitForMessage(phone, (message) => message.text.includes('现在交上去吗'))
  expect(ready.buttons?.[0]).toMatchObject({ label: '交上去', action: 'apply.submit', number: 1 })
  await send(phone, '1')
  const sent = await waitForMessage(phone, (message) => message.text.includes('交上去了，编号'))
  expect(sent.text).toContain(row.number)
  expect((await house.ctx.db.application.findUniqueOrThrow({ where: { id: row.id } })).stage).toBe(
    'submitted',
  )

  await send(phone, '撤回来')
  await waitForMessage(phone, (message) => message.text.includes('撤回来了'))
  await waitUntilHandled(house)
  expect((await house.ctx.db.application.findUniqueOrThrow({ where: { id: row.id } })).stage).toBe('draft')
})

it('says honestly that there is nothing yet', async () => {
  const phone = await house.asPerson(house.client(), await house.person())
  await phone.post(API.chat)
  await send(phone, '办到哪了')
  await waitForMessage(phone, (message) => message.text.includes('还没有交过申请'))
  await send(phone, '我的清单')
  await waitForMessage(phone, (message) => message.text.includes('还没有领着的'))
  await send(phone, '幸福码')
  await waitForMessage(phone, (message) => message.text.includes('还没有幸福码'))
})
