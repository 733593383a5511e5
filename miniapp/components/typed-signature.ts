const WIDTH = 480
const HEIGHT = 160

/** A typed full name as a PNG data address: the signature of a person who cannot draw. */
export function nameAsPicture(name: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, WIDTH, HEIGHT)
    pen.fillStyle = '#221d19'
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.font = `${Math.min(80, Math.floor((WIDTH - 40) / Math.max(1, name.length)))}px sans-serif`
    pen.fillText(name, WIDTH / 2, HEIGHT / 2)
  }
  return canvas.toDataURL('image/png')
}
