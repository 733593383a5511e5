/** Lines drawn with a finger: `[x1, y1, x2, y2, …]` each, in whole CSS pixels. */
export type Strokes = number[][]

const MAX_STROKES = 200
const MAX_NUMBERS = 4000
const LEAST_STEP = 2

/** Adds a point to the last line; points nearer than 2 px, and more than the contract takes, are left out. */
export function addPoint(strokes: Strokes, x: number, y: number): void {
  const line = strokes.at(-1)
  if (!line || line.length >= MAX_NUMBERS) return
  const [lastX, lastY] = line.slice(-2)
  const point: [number, number] = [Math.round(x), Math.round(y)]
  if (lastX === undefined || lastY === undefined) line.push(...point)
  else if (Math.abs(point[0] - lastX) + Math.abs(point[1] - lastY) >= LEAST_STEP) line.push(...point)
}

/** Begins a new line. */
export function beginStroke(strokes: Strokes, x: number, y: number): void {
  if (strokes.length >= MAX_STROKES) return
  strokes.push([Math.round(x), Math.round(y)])
}

/** Whether anything was written: a tap is not a signature. */
export function isWritten(strokes: Strokes): boolean {
  return strokes.some((line) => line.length >= 6)
}
