const WIDTH = 720
const EDGE = 48
const LINE = 58
const FONT = 'system-ui, "PingFang SC", "Noto Sans SC", sans-serif'

/** Breaks a text into lines that fit; Chinese breaks anywhere. */
function linesOf(brush: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines = ['']
  for (const letter of text) {
    const line = (lines.at(-1) ?? '') + letter
    if (brush.measureText(line).width > width && line.length > 1) lines.push(letter)
    else lines[lines.length - 1] = line
  }
  return lines
}

/** A picture to keep and to send on, made on this phone, as a data address; '' where the browser cannot. */
export function drawCard({ title, words, foot }: { title: string; words: string; foot: string }): string {
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d')
  if (!brush) return ''
  brush.font = `40px ${FONT}`
  const body = linesOf(brush, words, WIDTH - EDGE * 2)
  brush.font = `26px ${FONT}`
  const end = linesOf(brush, foot, WIDTH - EDGE * 2)
  canvas.width = WIDTH
  canvas.height = EDGE * 2 + LINE * (body.length + 2) + 40 * end.length
  brush.fillStyle = '#fbf7f0'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  let y = EDGE + 40
  const write = (lines: readonly string[], font: string, colour: string, height: number) => {
    brush.font = font
    brush.fillStyle = colour
    for (const line of lines) {
      brush.fillText(line, EDGE, y)
      y += height
    }
  }
  write([title], `bold 32px ${FONT}`, '#8a2c0d', LINE)
  write(body, `40px ${FONT}`, '#221d19', LINE)
  y += LINE / 2
  write(end, `26px ${FONT}`, '#4d443c', 40)
  return canvas.toDataURL('image/png')
}
