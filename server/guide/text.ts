import { UNITS } from './data/units.ts'

/** The text of an entry in one language, ready to be said. */
export type GuideText = {
  readonly title: string
  readonly asks: readonly string[]
  /** Its lines, with `{{dibao_standard}}` where number and unit of a figure stand. */
  readonly body: string
  /** Number and unit of each figure: `dibao_standard` → `{{n}}元`. */
  readonly units: Readonly<Record<string, string>>
  /** Names of the figures, as policy packs call them. */
  readonly figures: readonly string[]
}

/** A figure of the packs with its unit; the name of the place is said apart. */
const FIGURE = new RegExp(`\\{\\{(?!place\\}\\})([\\w.]+)\\}\\}((?: ?(?:${UNITS.join('|')}))?)`, 'g')

/** How a figure is called among the words: a dot would mean a key inside a key. */
export const wordName = (figure: string): string => figure.replaceAll('.', '_')

/** Takes the text apart: its lines, and what is a figure of the packs in it. */
export function readText(body: string): Pick<GuideText, 'body' | 'units' | 'figures'> {
  const units: Record<string, string> = {}
  const figures = new Set<string>()
  const named = body.replaceAll(FIGURE, (_, figure: string, unit: string) => {
    const name = wordName(figure)
    const known = units[name]
    if (known !== undefined && known !== `{{n}}${unit}`) throw new Error(`${figure} has two units: ${unit}`)
    figures.add(figure)
    units[name] = `{{n}}${unit}`
    return `{{${name}}}`
  })
  const lines = named
    .split('\n')
    .map((line) => line.replace(/^[-*] /, '· ').trim())
    .filter((line) => line !== '')
  return { body: lines.join('\n'), units, figures: [...figures] }
}
