import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect } from 'vitest'
import { API } from '../../../server/paths.ts'
import { chinaDate } from '../../../server/platform/clock.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import { sendPicture } from '../../harness/send-picture.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { at } from '../applications/house.ts'
import { text } from '../channels/house.ts'
import { send, waitForMessage } from '../conversations/house.ts'
import type { WatchedHouse } from './house.ts'

const HOUR = 3_600_000
const ok = async (answer: ReturnType<ApiClient['get']>) => {
  const { status, text, body } = await answer
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  return body
}
const sun = demoPerson('sun-aying')
const qian = demoPerson('qian-genfa')

/** What a volunteer or a provider is shown before anybody agreed, and the number of a wish that stands on the board. */
export type Walked = { shown: [where: string, text: string][]; numbers: number[] }

/** A wish said with everything that must not be shown, with a picture called by a name; through review onto the board. */
export async function wishes(house: WatchedHouse): Promise<Walked> {
  const [owner, desk, helper] = [
    await house.resident('sun-aying'),
    await house.account('village-jiangnan'),
    await house.resident('he-zhiyuan'),
  ]
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#555' } })
    .withExif({ IFD0: { Artist: sun.name, ImageDescription: sun.phone } })
    .jpeg()
    .toBuffer()
  const { body: picture } = await sendPicture(owner, photo, { name: `${sun.name}-${sun.phone}.jpg` })
  const words = `我是${sun.name}，想要一台小风扇，江南新城孙阿婆家，石榴弄17号后门，电话${sun.phone}，身份证${sun.idNumber}，幸福码${house.codes['sun-aying']}`
  const { publicText } = await ok(owner.post(API.wishPreview, { words }))
  const wish = {
    clientKey: 'key-privacy-1',
    category: 'goods',
    words,
    agreed: true,
    publicText,
    pictures: [picture.id],
  }
  // Its own public words with a name and a number are refused, and say so without repeating them anywhere.
  const refused = await owner.post(API.wishes, {
    ...wish,
    clientKey: 'key-privacy-2',
    publicText: `${sun.name}要风扇，打${sun.phone}`,
  })
  expect(refused.body.code).toBe('WISH_PERSONAL')
  const { id, number } = await ok(owner.post(API.wishes, wish))
  const { version } = await ok(desk.get(at(API.deskWish, id)))
  await ok(desk.post(at(API.deskWishAct, id), { action: 'approve', version }))
  await ok(
    desk.post(at(API.deskWishAct, id), {
      action: 'picture',
      version: version + 1,
      pictureId: picture.id,
      to: 'free',
    }),
  )

  const shown: Walked['shown'] = []
  const show = async (where: string, client: ApiClient, path: string) => {
    const answer = await client.get(path)
    expect([where, answer.status]).toEqual([where, 200])
    shown.push([where, answer.text])
  }
  for (const query of [
    '',
    '?q=风扇',
    '?size=1',
    '?near=village',
    '?show=held',
    `?q=${encodeURIComponent(sun.name)}`,
  ])
    await show(`board${query}`, helper, API.volunteerWishes + query)
  await show('one wish before it is claimed', helper, at(API.volunteerWish, id))
  await ok(helper.post(at(API.volunteerWishClaim, id)))
  await ok(helper.post(at(API.volunteerWishAsk, id), { what: 'contact' }))
  await show('a claimed wish before they agreed', helper, at(API.volunteerWish, id))
  await show('my claims', helper, API.volunteerClaims)
  expect((await helper.get(at(API.volunteerWishContact, id))).status).toBe(404)

  await ok(owner.post(at(API.wishShow, id), { what: 'contact', agree: true }))
  expect((await ok(helper.get(at(API.volunteerWishContact, id)))).name).toBe(sun.name)
  await ok(helper.post(at(API.volunteerWishAsk, id), { what: 'address' }))
  await ok(owner.post(at(API.wishShow, id), { what: 'address', agree: true }))
  expect((await ok(helper.get(at(API.volunteerWishContact, id)))).address).toContain('石榴弄17号')
  await house.quiet()
  const { code } = (await ok(owner.get(at(API.wish, id)))).helper
  await ok(helper.post(at(API.volunteerWishComplete, id), { code: code === '000000' ? '111111' : '000000' }))
  await ok(helper.post(at(API.volunteerWishComplete, id), { shortCode: house.codes['sun-aying'] }))
  await ok(
    owner.post(at(API.wishThank, id), { words: `谢谢，我是${sun.name}，电话${sun.phone}`, anyway: true }),
  )
  await ok(owner.post(at(API.wishThank, id), { words: '谢谢您，风扇很好用' }))
  await ok(owner.post(at(API.wishReport, id), { reason: `${sun.name}家的风扇是坏的，打${sun.phone}` }))
  const seen = await ok(desk.get(at(API.deskWish, id)))
  await ok(
    desk.post(at(API.deskWishAct, id), {
      action: 'reopen',
      version: seen.version,
      reason: `${sun.name}要换一台`,
    }),
  )
  await show('one wish that was reopened', helper, at(API.volunteerWish, id))

  const theirs = { words: `想有人陪${qian.name}下棋`, idNumber: qian.idNumber }
  const preview = await ok(desk.post(API.wishPreview, theirs))
  const made = {
    ...theirs,
    clientKey: 'key-privacy-3',
    category: 'company',
    publicText: preview.publicText,
    agreed: true,
  }
  return { shown, numbers: [number, (await ok(desk.post(API.deskWishes, made))).number] }
}

/** A wish said to the bot, a group of a branch with its digest and its numbers; gives what its people read. */
export async function chats(house: WatchedHouse, number: number): Promise<void> {
  const owner = await house.resident('qian-genfa')
  await owner.post(API.chat)
  const say = async (words: string, hears: RegExp) => {
    const { body } = await owner.get(`${API.chatMessages}?after=0`)
    await send(owner, words)
    await waitForMessage(owner, ({ text }) => hears.test(text), body.messages.at(-1)?.seq ?? 0)
  }
  await say(`想要个热水瓶，我叫${qian.name}，电话${qian.phone}，住桂花弄28号东屋`, /什么时候要|住在哪/)
  await say('越快越好', /别人会看到|住在哪/)
  await say('行', /号心愿|.+/)
  await say(`我身份证${qian.idNumber}，能领什么`, /.+/)

  const secretary = await house.bound('xu-meiying')
  const member = await house.bound('he-zhiyuan')
  const groupId = randomUUID()
  const inGroup = (userId: string, words: string) =>
    house.post([text({ kind: 'group', groupId, userId }, words, {})])
  const said = (fits: RegExp) =>
    waitFor(
      () => house.system.calls.some(({ to, message }) => to.kind === 'group' && fits.test(message.text)),
      20_000,
    )
  const { body } = await (await house.resident('xu-meiying')).post(API.volunteerBranchGroupCode)
  await inGroup(secretary, `绑定 ${body.code}`)
  await said(/连上支部/)
  await inGroup(member, `认领 ${number}`)
  await said(new RegExp(`${number} 号`))
  await inGroup(member, `${sun.name}家的 ${number} 我去，打 ${sun.phone}`)
  await inGroup(member, `放弃 ${number}`)
  await said(/空出来/)
  await house.says(member, '心愿')
  await house.says(member, `认领 ${number}`)
  // The next mornings: digest, reminders, leases that run out.
  for (let day = 0; day < 9; day += 1) {
    house.clock.advance(day === 0 ? 23 * HOUR : 24 * HOUR)
    await house.quiet()
  }
  await said(/附近的新心愿/)
}

/** A service with words about somebody's health, from its order to a complaint; what its provider sees before it accepts. */
export async function services(house: WatchedHouse): Promise<Walked['shown']> {
  const [owner, provider, desk] = [
    await house.resident('sun-aying'),
    await house.account('provider-yaojiang'),
    await house.account('township-lanjiang'),
  ]
  const shown: Walked['shown'] = []
  const { items } = await ok(house.client().get(`${API.serviceProjects}?region=330281003007`))
  const project = items.find((one: { providerName: string }) => one.providerName.includes('姚江'))
  const words = `${sun.name}有糖尿病，请打${sun.phone}，石榴弄17号后门进`
  const order = (clientKey: string) =>
    ok(owner.post(API.serviceOrders, { clientKey, projectId: project.id, words, region: '330281003007' }))
  const one = await order('key-privacy-order-1')
  for (const path of [API.providerOrders, at(API.providerOrder, one.id)]) {
    const answer = await provider.get(path)
    expect([path, answer.status]).toEqual([path, 200])
    shown.push([`provider before it accepts: ${path}`, answer.text])
  }
  const { body } = await provider.post(at(API.providerOrderAct, one.id), { action: 'accept' })
  expect(body.person.name).toBe(sun.name)
  shown.push(['list of the provider after', (await provider.get(API.providerOrders)).text])
  const check = (kind: 'in' | 'out', code: string | undefined) => ({
    clientKey: randomUUID(),
    orderId: one.id,
    kind,
    at: house.clock.now().toISOString(),
    shortCode: code,
  })
  await ok(
    provider.post(API.providerChecks, {
      items: [check('in', house.codes['qian-genfa']), check('in', house.codes['sun-aying'])],
    }),
  )
  house.clock.advance(HOUR)
  await ok(provider.post(API.providerChecks, { items: [check('out', house.codes['sun-aying'])] }))
  await owner.post(at(API.serviceOrderAct, one.id), { action: 'confirm' })
  await owner.post(at(API.serviceOrderAct, one.id), { action: 'rate', rating: 1, words: `${sun.name}说不好` })
  const two = await order('key-privacy-order-2')
  await provider.post(at(API.providerOrderAct, two.id), { action: 'decline', reason: `${sun.name}太远了` })
  await desk.post(at(API.deskServiceOrderAct, two.id), { action: 'cancel', reason: `${sun.name}不要了` })
  await house.quiet()
  return shown
}

/** A pairing with a note about somebody, one that is proposed, and a certificate; gives its code. */
export async function pairings(house: WatchedHouse): Promise<string> {
  const helper = await house.resident('he-zhiyuan')
  const { items } = await ok(helper.get(API.volunteerPairings))
  const note = `${sun.name}说腿疼，打了${sun.phone}`
  const log = { clientKey: randomUUID(), way: 'call', how: 'needs_help', note }
  await ok(helper.post(at(API.volunteerPairingContacts, items[0].id), log))
  const newcomer = await house.resident('fang-lei')
  const proposed = (await ok(newcomer.get(API.volunteerPairings))).items[0]
  await ok(newcomer.post(at(API.volunteerPairingAnswer, proposed.id), { answer: 'agree' }))
  const family = await house.resident('qian-genfa')
  const { body } = await family.get(API.pairings)
  await family.post(at(API.pairingAnswer, body.items?.[0]?.id ?? proposed.id), { answer: 'decline' })
  await house.quiet()
  const today = chinaDate(house.clock.now())
  const { code } = await ok(helper.post(API.volunteerCertificates, { from: '2026-11-01', to: today }))
  return code
}

/** What goes wrong with somebody's data in hand: bad bodies, bad addresses, bad signatures, other people's things. */
export async function mishaps(house: WatchedHouse): Promise<void> {
  const visitor = house.client()
  const owner = await house.resident('sun-aying')
  const bad = `{"name":"${sun.name}","phone":"${sun.phone}"`
  const headers = { 'content-type': 'application/json' }
  await fetch(house.url + API.signInStart, { method: 'POST', headers, body: bad })
  await fetch(`${house.url}/webhooks/app`, {
    method: 'POST',
    headers: { ...headers, 'x-zhongfu-signature': 'x', 'x-zhongfu-timestamp': '1' },
    body: bad,
  })
  await visitor.post(API.signInStart, { name: sun.name, idNumber: sun.idNumber, phone: sun.phone })
  await visitor.post(API.signInStart, { name: sun.name, idNumber: sun.idNumber, phone: `${sun.phone}9` })
  await visitor.get(`/api/wishes/cards/${encodeURIComponent(sun.name)}?phone=${sun.phone}`)
  await visitor.get(
    `/nowhere/${encodeURIComponent(sun.name)}/${sun.idNumber}?name=${encodeURIComponent(sun.name)}`,
  )
  await owner.post(API.wishes, { clientKey: 'x', words: sun.name, category: sun.phone })
  await owner.post(at(API.wishAgree, sun.idNumber), { publicText: sun.name })
  await sendPicture(owner, Buffer.from(`<svg>${sun.name}</svg>`), { name: `${sun.name}.svg` })
  const desk = await house.account('township-fengshan')
  await desk.post(API.deskWishes, {
    clientKey: 'key-mishap-1',
    category: 'goods',
    words: sun.name,
    idNumber: sun.idNumber,
  })
  await house.quiet()
}
