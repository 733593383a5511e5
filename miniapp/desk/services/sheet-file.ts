/** The longest part that one call of String.fromCharCode takes on every engine. */
const PART = 0x8000

/** A file as base64, as the API takes it. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await new Response(file).arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += PART)
    text += String.fromCharCode(...bytes.subarray(at, at + PART))
  return btoa(text)
}
