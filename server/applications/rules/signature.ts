import type { Signature } from '../contract.ts'

/** Largest picture of a signature, in bytes. */
export const MAX_PNG_BYTES = 200_000
const MAX_PIXELS = 3000
const PNG_PREFIX = 'data:image/png;base64,'
const PNG_MAGIC = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Judged by content, not by what it says of itself: a PNG of sane size, strokes that draw something, a name. */
export function isSignature(signature: Signature): boolean {
  if (signature.kind === 'typed') return plainName(signature.name) !== ''
  return signature.kind === 'png' ? isPng(signature.dataUrl) : drawsSomething(signature)
}

/**
 * Whether a signature may stand for the person of this name: a drawn one always, a typed one only when it is that
 * name. Space, width and the kind of dot do not count. A person whose name is not known (shown with stars) draws.
 */
export function signsAs(signature: Signature, name: string): boolean {
  if (signature.kind !== 'typed') return true
  return !name.includes('*') && plainName(signature.name) === plainName(name)
}

/** How a signature was given. */
export function signedBy({ kind }: Signature): 'hand' | 'typed' {
  return kind === 'typed' ? 'typed' : 'hand'
}

/** The dots that stand in names of some peoples, in any spelling, become one sign (U+00B7). */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[\u2022\u2027\u2219\u22c5\u30fb.]/g, '\u00b7')
    .toUpperCase()
}

function isPng(dataUrl: string): boolean {
  if (!dataUrl.startsWith(PNG_PREFIX)) return false
  const body = dataUrl.slice(PNG_PREFIX.length)
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body) || body.length * 0.75 > MAX_PNG_BYTES) return false
  const bytes = Uint8Array.from(atob(body), (char) => char.charCodeAt(0))
  if (bytes.length < 57 || PNG_MAGIC.some((byte, at) => bytes[at] !== byte)) return false
  const view = new DataView(bytes.buffer)
  const text = (at: number) => String.fromCharCode(...bytes.slice(at, at + 4))
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const sane = width > 0 && height > 0 && width <= MAX_PIXELS && height <= MAX_PIXELS
  return text(12) === 'IHDR' && text(bytes.length - 8) === 'IEND' && sane
}

/** At least 8 points inside the frame, and longer than a tap: a tenth of the frame's width in all. */
function drawsSomething({ strokes, width, height }: Extract<Signature, { kind: 'strokes' }>): boolean {
  const points = strokes.flatMap((stroke) => pairs(stroke))
  const outside = points.some(([x, y]) => x < 0 || y < 0 || x > width || y > height)
  const length = strokes.reduce((sum, stroke) => sum + strokeLength(pairs(stroke)), 0)
  const whole = strokes.every((stroke) => stroke.length % 2 === 0)
  return whole && !outside && points.length >= 8 && length >= width / 10
}

function pairs(stroke: readonly number[]): [number, number][] {
  return stroke.flatMap((x, at) => (at % 2 === 0 ? [[x, stroke[at + 1] ?? -1] as [number, number]] : []))
}

function strokeLength(points: readonly [number, number][]): number {
  return points.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y]
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)
}
