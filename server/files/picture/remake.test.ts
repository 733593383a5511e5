import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pictureType } from './kind.ts'
import { remakePicture } from './remake.ts'

const noise = (width: number, height: number) =>
  Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 7919) % 251))
const photo = (width = 80, height = 40) =>
  sharp(noise(width, height), { raw: { width, height, channels: 3 } })

/** A PNG of one chunk more than it needs: what it claims to be is up to `width` and `height`. */
function png(width: number, height: number, pixels = Buffer.alloc(4)): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([size, body, sum])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

const refused = (bytes: Buffer) => expect(remakePicture(bytes)).rejects.toMatchObject({ code: 'BAD_PICTURE' })

describe('what a file is', () => {
  it('is asked of its content', async () => {
    expect(pictureType(await photo().jpeg().toBuffer())).toBe('image/jpeg')
    expect(pictureType(await photo().png().toBuffer())).toBe('image/png')
    expect(pictureType(await photo().webp().toBuffer())).toBe('image/webp')
    expect(pictureType(Buffer.from('GIF89a'))).toBeNull()
    expect(pictureType(Buffer.alloc(0))).toBeNull()
  })
})

describe('a picture painted anew', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('from %s', async (format) => {
    const { bytes, mime, width, height } = await remakePicture(await photo().toFormat(format).toBuffer())
    expect({ mime, width, height, type: pictureType(bytes) }).toEqual({
      mime: 'image/webp',
      width: 80,
      height: 40,
      type: 'image/webp',
    })
  })

  it('does not say where, when and with what it was taken', async () => {
    const bytes = await photo()
      .withExif({
        IFD0: { Make: 'SecretPhone', Copyright: 'SecretName' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 2/1 33/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>SecretPlace</a></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    expect(bytes.includes('SecretPhone') && bytes.includes('SecretPlace')).toBe(true)
    const { bytes: clean } = await remakePicture(bytes)
    expect(clean.includes('Secret')).toBe(false)
    const { exif, xmp, icc, iptc } = await sharp(clean).metadata()
    expect({ exif, xmp, icc, iptc }).toEqual({})
  })

  it('stands upright when the phone was held sideways', async () => {
    const sideways = await photo(80, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await remakePicture(sideways)).toMatchObject({ width: 40, height: 80 })
  })

  it('is made smaller, never larger', async () => {
    const large = await photo(2400, 600).jpeg().toBuffer()
    expect(await remakePicture(large)).toMatchObject({ width: 1600, height: 400 })
    const small = await photo(3, 2).png().toBuffer()
    expect(await remakePicture(small)).toMatchObject({ width: 3, height: 2 })
  })

  it('loses what was hung on to the file', async () => {
    const both = Buffer.concat([
      await photo().jpeg().toBuffer(),
      Buffer.from('PK\u0003\u0004<script>alert(1)</script>'),
    ])
    const { bytes } = await remakePicture(both)
    expect(bytes.includes('<script>') || bytes.includes('PK\u0003\u0004')).toBe(false)
  })

  it('loses what lay behind its transparent parts', async () => {
    const raw = Buffer.alloc(8 * 8 * 4)
    for (let at = 0; at < raw.length; at += 4) raw.set([200, 10, 10, 0], at)
    const hidden = await sharp(raw, { raw: { width: 8, height: 8, channels: 4 } })
      .png()
      .toBuffer()
    const { bytes } = await remakePicture(hidden)
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(3)
    expect([...data].every((value) => value > 250)).toBe(true)
  })

  it('of an animation is its first frame', async () => {
    const frames = Buffer.concat([noise(20, 20), noise(20, 20).reverse()])
    const moving = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const { bytes, height } = await remakePicture(moving)
    expect(height).toBe(20)
    expect((await sharp(bytes).metadata()).pages).toBeUndefined()
  })
})

describe('refused', () => {
  it('a small file that claims a huge picture', () => refused(png(60_000, 60_000)))
  it('a picture that claims more than it holds', () => refused(png(400, 400)))
  it('a picture that was cut off', async () => {
    const whole = await photo(800, 600).jpeg().toBuffer()
    await refused(whole.subarray(0, whole.length / 2))
    const wholePng = await photo(200, 200).png().toBuffer()
    await refused(wholePng.subarray(0, wholePng.length - 3000))
  })
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
    ['SVG with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['PDF', '%PDF-1.7'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
    ['only the first bytes of a JPEG', '\u00ff\u00d8\u00ff'],
  ])('%s', (_, text) => refused(Buffer.from(text, 'latin1')))
  it('a drawing behind the first bytes of a photo', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await refused(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), svg]))
  })
})
