import { openPicture } from '../../components/open-picture.ts'
import { decodePixels, type Pixels } from './decode-pixels.ts'

/** Longest sides a picture is looked at in, in pixels: whole first, then smaller, which forgives blur. */
const SIDES = [1600, 800]

function pixelsOf(source: ImageBitmap | HTMLImageElement, side: number): Pixels | null {
  const scale = Math.min(1, side / Math.max(source.width, source.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(source.width * scale))
  canvas.height = Math.max(1, Math.round(source.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return null
  brush.drawImage(source, 0, 0, canvas.width, canvas.height)
  return brush.getImageData(0, 0, canvas.width, canvas.height)
}

/** The text of the QR in a picture file; null: none found, or no picture. The picture stays on this device. */
export async function readPicture(file: Blob): Promise<string | null> {
  try {
    const source = await openPicture(file)
    for (const side of SIDES) {
      const pixels = pixelsOf(source, side)
      const text = pixels && (await decodePixels(pixels, 1500))
      if (text) return text
    }
    return null
  } catch {
    return null
  }
}
