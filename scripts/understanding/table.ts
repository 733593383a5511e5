import { INTENTS, TOPICS } from '../../bot/understanding/labels.ts'
import { f1, type Score, share } from '../../bot/understanding/score.ts'

/** In percent with one digit, rounded down so that it never flatters. */
export const percent = (part: number): string => `${(Math.floor(part * 1000) / 10).toFixed(1)}%`

/** Counts only: no sentence is shown. */
export function printScore(score: Score): void {
  const { intent, topicSets, topics, sure, askedBack } = score
  console.log(`intent right       ${percent(share(intent))} of ${intent.of}`)
  console.log(`acted upon at once ${sure.of}, right ${percent(share(sure))}`)
  console.log(`asked back         ${askedBack.of}, the right one offered ${percent(share(askedBack))}`)
  console.log(`topics (micro-F1)  ${percent(f1(topics))}; exactly the set ${percent(share(topicSets))}`)
  console.log(`emergencies missed ${score.emergenciesMissed}, false alarms ${score.falseAlarms}`)
  console.log('\nintent           right   of')
  for (const name of INTENTS) {
    const counted = score.byIntent.get(name)
    if (counted) console.log(`${name.padEnd(16)} ${percent(share(counted)).padStart(6)} ${counted.of}`)
  }
  console.log('\ntopic            precision recall')
  for (const name of TOPICS) {
    const { found, wrong, missed } = score.byTopic.get(name) ?? { found: 0, wrong: 0, missed: 0 }
    const precision = percent(found / (found + wrong || 1)).padStart(6)
    console.log(`${name.padEnd(16)} ${precision}    ${percent(found / (found + missed || 1)).padStart(6)}`)
  }
}

/** What was taken for what: rows are what was meant, columns what was understood. */
export function printConfusion({ taken, byIntent }: Score): void {
  console.log(
    `\n${'meant \\ taken'.padEnd(14)}${INTENTS.map((name) => name.slice(0, 6).padStart(7)).join('')}`,
  )
  for (const meant of INTENTS) {
    const cells = INTENTS.map((as) =>
      meant === as ? (byIntent.get(meant)?.right ?? 0) : (taken.get(`${meant} → ${as}`) ?? 0),
    )
    console.log(meant.padEnd(14) + cells.map((cell) => String(cell || '·').padStart(7)).join(''))
  }
}
