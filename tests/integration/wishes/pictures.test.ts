import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { sendPicture } from '../../harness/send-picture.ts'
import { at, days, familyInCare, type House, shown, startHouse, VILLAGE, volunteer } from './house.ts'

let house: House
let owner: ApiClient
let helper: ApiClient
let other: ApiClient
let photo: Buffer
beforeAll(async () => {
  house = await startHouse()
  await house.staff('village', VILLAGE)
  await familyInCare(house, ['li-apo'])
  helper = (await volunteer(house, 'wang-jianguo')).client
  other = (await volunteer(house, 'zhao-guoping')).client
  owner = await house.resident('li-apo')
  photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#845' } })
    .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 2/1 33/1' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => house.close())

const ok = async (answer: ReturnType<ApiClient['get']>) => {
  const { status, text, body } = await answer
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  return body
}
const sent = async (client: ApiClient): Promise<string> => {
  const { status, body } = await sendPicture(client, photo)
  expect(status).toBe(200)
  return body.id
}
const sees = async (client: ApiClient, id: string) =>
  (await client.get(fill(API.file, { id }))).status === 200
const act = async (id: string, body: object) => {
  const staff = await house.staff('village', VILLAGE)
  const { version } = await ok(staff.get(at(API.deskWish, id)))
  return ok(staff.post(at(API.deskWishAct, id), { version, ...body }))
}
let made = 0
const make = async (pictures: string[]) => {
  made += 1
  const wish = { clientKey: `key-picture-${made}`, category: 'repair', words: '想请人修一修灯' }
  return owner.post(API.wishes, { ...(await shown(owner, wish)), pictures })
}

/** A picture that claims more pixels than it may hold, in a few bytes. */
function bomb(): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(60_000, 0)
  size.writeUInt32BE(60_000, 4)
  return Buffer.concat([head, size, Buffer.from('0802000000', 'hex'), Buffer.alloc(400)])
}

describe('what is taken', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('%s, whatever it is called', async (format) => {
    const bytes = await sharp(photo).toFormat(format).toBuffer()
    const { status, body } = await sendPicture(owner, bytes, { name: 'x.txt', type: 'text/plain' })
    expect([status, body.width, body.height]).toEqual([200, 64, 48])
  })

  it('a photo that is a script as well is a photo afterwards', async () => {
    const both = Buffer.concat([
      photo,
      Buffer.from('\n<script>alert(1)</script><?php phpinfo(); ?>PK\u0003\u0004'),
    ])
    const { body } = await sendPicture(owner, both)
    const { headers, text } = await owner.get(fill(API.file, { id: body.id }))
    expect(headers.get('content-type')).toBe('image/webp')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const trace of ['script', 'php', 'PK\u0003\u0004', 'SecretPhone', 'GPS', 'Exif'])
      expect(text).not.toContain(trace)
  })

  const heic = Buffer.concat([
    Buffer.from('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic', 'latin1'),
    Buffer.alloc(200),
  ])
  it.each<[string, () => Buffer, number, string]>([
    ['HEIC, which no desk can open', () => heic, 400, 'BAD_PICTURE'],
    ['a script called jpg', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 400, 'BAD_PICTURE'],
    [
      'a page behind the first bytes of a photo',
      () => Buffer.from('\u00ff\u00d8\u00ff\u00e0<script>alert(1)</script>', 'latin1'),
      400,
      'BAD_PICTURE',
    ],
    ['few bytes that claim 3.6 thousand million pixels', bomb, 400, 'BAD_PICTURE'],
    ['half a photo', () => photo.subarray(0, photo.length / 2), 400, 'BAD_PICTURE'],
    ['more than 12 MB', () => Buffer.alloc(12 * 1024 * 1024 + 1, 0xff), 413, 'TOO_LARGE'],
  ])('not: %s', async (_, bytes, status, code) => {
    const answer = await sendPicture(owner, bytes())
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.message).toMatch(code === 'TOO_LARGE' ? /太大了/ : /打不开.*截个图/)
  })
})

describe('who sees a picture of what a wish is about', () => {
  let id: string
  let picture: string
  it('its owner and the desk, and the holder as long as they hold it', async () => {
    picture = await sent(owner)
    id = (await ok(make([picture]))).id
    expect((await ok(owner.get(at(API.wish, id)))).pictures).toEqual([
      { id: picture, of: 'wish', free: false },
    ])
    const staff = await house.staff('village', VILLAGE)
    expect(await sees(staff, picture)).toBe(true)
    expect(await sees(await house.staff('village', '330281004001'), picture)).toBe(false)
    await act(id, { action: 'approve' })
    for (const client of [helper, other, house.client()]) expect(await sees(client, picture)).toBe(false)
    expect((await ok(helper.get(at(API.volunteerWish, id)))).pictures).toEqual([])

    await ok(helper.post(at(API.volunteerWishClaim, id)))
    expect(await sees(helper, picture)).toBe(true)
    expect(await sees(other, picture)).toBe(false)
    await ok(helper.post(at(API.volunteerWishRelease, id), { reason: 'no_time' }))
    expect(await sees(helper, picture)).toBe(false)
  })

  it('every volunteer near, once a caseworker has let it out, and not after', async () => {
    await act(id, { action: 'picture', pictureId: picture, to: 'free' })
    expect((await ok(other.get(at(API.volunteerWish, id)))).pictures).toEqual([
      { id: picture, of: 'wish', free: true },
    ])
    expect(await sees(other, picture)).toBe(true)
    expect(await sees(house.client(), picture)).toBe(false)
    await act(id, { action: 'picture', pictureId: picture, to: 'hide' })
    expect(await sees(other, picture)).toBe(false)
    const texts = (await ok(owner.get(at(API.wish, id)))).events.map(({ text }: { text: string }) => text)
    expect(texts).toEqual(
      expect.arrayContaining(['工作人员看过照片，附近的志愿者也看得到', '照片不再给附近的志愿者看']),
    )
  })

  it('what was brought: who brought it, owner and desk, never let out', async () => {
    await ok(helper.post(at(API.volunteerWishClaim, id)))
    await house.work()
    const { code } = (await ok(owner.get(at(API.wish, id)))).helper
    const brought = await sent(helper)
    const complete = (pictures: string[]) =>
      helper.post(at(API.volunteerWishComplete, id), { code, pictures })
    // A picture of somebody else cannot be handed in, and nothing is done by trying.
    expect((await complete([await sent(other)])).status).toBe(404)
    expect((await ok(complete([brought]))).outcome).toBe('met')
    expect((await ok(owner.get(at(API.wish, id)))).pictures).toContainEqual({
      id: brought,
      of: 'brought',
      free: false,
    })
    expect([await sees(owner, brought), await sees(helper, brought), await sees(other, brought)]).toEqual([
      true,
      true,
      false,
    ])
    const staff = await house.staff('village', VILLAGE)
    const { version } = await ok(staff.get(at(API.deskWish, id)))
    const free = { action: 'picture', version, pictureId: brought, to: 'free' }
    expect((await staff.post(at(API.deskWishAct, id), free)).status).toBe(404)
    // The holder no longer needs what the wish is about.
    expect(await sees(helper, picture)).toBe(false)
  })

  it('nobody, once the wish is over: the files are gone', async () => {
    await house.pass(days(15))
    expect((await ok(owner.get(at(API.wish, id)))).state).toBe('closed')
    expect((await ok(owner.get(at(API.wish, id)))).pictures).toEqual([])
    expect(await sees(owner, picture)).toBe(false)
    const rows = await house.ctx.db.storedFile.findMany({ where: { keptBy: 'wishes' } })
    expect(rows.length).toBeGreaterThan(1)
    for (const { key, deletedAt } of rows) {
      expect(deletedAt).not.toBeNull()
      expect(await house.runtime.ports.files.get(key)).toBeNull()
    }
  })
})

describe('its owner', () => {
  it('adds up to three, and takes any of them away', async () => {
    const { id } = await ok(make([]))
    const change = (pictureId: string, action: string) =>
      owner.post(at(API.wishPicture, id), { pictureId, action })
    const three = [await sent(owner), await sent(owner), await sent(owner)]
    for (const one of three) await ok(change(one, 'add'))
    expect((await ok(change(three[0] ?? '', 'add'))).pictures).toHaveLength(3)
    const fourth = await sent(owner)
    expect((await change(fourth, 'add')).status).toBe(400)
    const left = await ok(change(three[1] ?? '', 'remove'))
    expect(left.pictures.map((one: { id: string }) => one.id)).toEqual([three[0], three[2]])
    await house.work()
    expect(await sees(owner, three[1] ?? '')).toBe(false)
    // Nobody else's wish, nobody else's picture.
    expect(
      (await helper.post(at(API.wishPicture, id), { pictureId: three[0], action: 'remove' })).status,
    ).toBe(404)
    expect((await change(await sent(helper), 'add')).status).toBe(404)
    expect((await make([await sent(helper)])).status).toBe(404)
    // Taken back, and with it its pictures.
    await ok(owner.post(at(API.wishWithdraw, id), {}))
    await house.work()
    expect(await sees(owner, three[0] ?? '')).toBe(false)
  })

  it('four at once are too many', async () => {
    expect(
      (await make([await sent(owner), await sent(owner), await sent(owner), await sent(owner)])).status,
    ).toBe(400)
  })
})
