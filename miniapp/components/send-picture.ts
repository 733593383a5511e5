import { PICTURE_MAX_BYTES } from '../../server/files/contract/size.ts'
import type { StoredPicture } from '../../server/files/contract.ts'
import { API } from '../../server/paths.ts'
import { postForm } from '../api/client.ts'
import { ApiFailure } from '../api/failure.ts'
import { t } from '../shell/words.ts'
import { openPicture } from './open-picture.ts'

/** The longest edge that is sent, in pixels: what the server keeps, so that a slow network carries no more. */
const EDGE = 1600
const QUALITY = 0.82
const MB = 1024 * 1024

/**
 * Sends a picture and gives its id; the server looks at it again by content. It is painted anew on the phone: small, and where
 * and when it was taken never leaves the phone. What the phone cannot open is sent as it is, for the server to say so.
 */
export async function sendPicture(file: Blob): Promise<string> {
  const picture = await painted(file).catch(() => file)
  if (picture.size > PICTURE_MAX_BYTES)
    throw new ApiFailure('TOO_LARGE', t('pages-wishes:picture.tooLarge', { mb: PICTURE_MAX_BYTES / MB }))
  const form = new FormData()
  form.append('file', picture, 'picture')
  return (await postForm<StoredPicture>(API.files, form)).id
}

async function painted(file: Blob): Promise<Blob> {
  const source = await openPicture(file)
  const scale = Math.min(1, EDGE / Math.max(source.width, source.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(source.width * scale))
  canvas.height = Math.max(1, Math.round(source.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  brush.fillStyle = 'white'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(source, 0, 0, canvas.width, canvas.height)
  const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  if (!made) throw new Error('no picture')
  return made
}
