import sharp from 'sharp'
import { AppError } from '../../platform/errors.ts'
import { pictureType } from './kind.ts'

/** The longest edge that is kept, in pixels: enough to see on a phone, too little to read a letter in the background. */
const MAX_EDGE = 1600

/** More pixels than this are not unpacked: a small file may claim a huge picture. */
const MAX_PIXELS = 64_000_000

const QUALITY = 80
const SECONDS = 10

// Only these three are ever decoded in this process, whatever a file says it is.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
// Pictures differ, and one at a time leaves room for who waits for an answer.
sharp.cache(false)
sharp.concurrency(1)

/** A picture and nothing else. */
export type Remade = { bytes: Buffer; mime: 'image/webp'; width: number; height: number }

/**
 * Reads a picture and paints it anew: place, time and phone that were written into it, an animation's other frames, what
 * lay behind transparent parts, and whatever was hung on to the file are gone. Throws BAD_PICTURE for what is no whole
 * picture of a kind that we take.
 */
export async function remakePicture(bytes: Buffer): Promise<Remade> {
  if (!pictureType(bytes)) throw new AppError('BAD_PICTURE')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, mime: 'image/webp', width: info.width, height: info.height }
  } catch {
    // What sharp says names parts of the file: it is neither logged nor told.
    throw new AppError('BAD_PICTURE')
  }
}
