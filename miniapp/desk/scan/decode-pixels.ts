/** Pixels as a canvas gives them: four bytes each. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

/**
 * The text of the QR in a picture, or null. The decoder is loaded when it is first needed. `timeLimit`: how many
 * milliseconds it may search beyond the first look; a picture is worth more of them than one of many frames.
 */
export async function decodePixels(pixels: Pixels, timeLimit = 60): Promise<string | null> {
  const { default: decodeQR } = await import('qr/decode.js')
  try {
    return decodeQR(pixels, { timeLimit })
  } catch {
    // The decoder throws when it finds no code: with a camera that is what most frames are.
    return null
  }
}
