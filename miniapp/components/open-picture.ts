/** A picture of the phone or the disk as something that can be drawn, upright. Throws for what this phone cannot open. */
export async function openPicture(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  const bitmap =
    typeof createImageBitmap === 'function' ? await createImageBitmap(file).catch(() => null) : null
  return bitmap ?? openAsImage(file)
}

/** Old browsers, and kinds of pictures (HEIC) that only the page itself opens. */
async function openAsImage(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}
