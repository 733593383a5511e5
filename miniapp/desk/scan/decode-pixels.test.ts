import encodeQR from 'qr'
import { expect, test } from 'vitest'
import { decodePixels, type Pixels } from './decode-pixels.ts'

/** A QR drawn as a phone photo would show it: white paper, black squares, some of the table around. */
function photoOf(text: string, scale: number, margin: number): Pixels {
  const modules = encodeQR(text, 'raw', { border: 4 })
  const side = modules.length * scale + margin * 2
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const row = Math.floor((y - margin) / scale)
      const column = Math.floor((x - margin) / scale)
      const inside = row >= 0 && column >= 0 && row < modules.length && column < modules.length
      const shade = inside ? (modules[row]?.[column] ? 20 : 240) : 200
      data.set([shade, shade, shade, 255], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}

const token = `v4.public.${'aZ09_-'.repeat(30)}`

test.each([
  ['a screen held close', 8, 30],
  ['a printout from afar', 3, 200],
])('reads %s', async (_, scale, margin) => {
  expect(await decodePixels(photoOf(token, scale, margin), 500)).toBe(token)
})

test('a picture without a code is no code, not an error', async () => {
  const data = new Uint8ClampedArray(200 * 200 * 4).fill(180)
  expect(await decodePixels({ width: 200, height: 200, data })).toBeNull()
})
