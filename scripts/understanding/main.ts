import { readFileSync, writeFileSync } from 'node:fs'
import { classify, learn } from '../../bot/understanding/classifier/learn.ts'
import { readCorpus, readWritten } from '../../bot/understanding/corpus.ts'
import { DEVELOPMENT, HELD_OUT, readJudged } from '../../bot/understanding/judged.ts'
import { warmUp } from '../../bot/understanding/model.ts'
import { f1, type Score, scoreOf, share } from '../../bot/understanding/score.ts'
import { understand, understandBy } from '../../bot/understanding/understand.ts'
import { replaceBlock } from '../readme/replace-block.ts'
import { crossValidate } from './cross-validate.ts'
import { percent, printConfusion, printScore } from './table.ts'

/**
 * `npm run understanding`: how well words are understood, by cross-validation over the training sentences;
 * `-- --held-out` scores the sentences written apart instead, `-- --development` those of the development set by what
 * is learned without them. All put their numbers into the README.
 */
const corpus = readCorpus()
const before = process.cpuUsage()
warmUp()
const used = process.cpuUsage(before)
const seconds = ((used.user + used.system) / 1_000_000).toFixed(1)
const micros = microsAMessage()
console.log(`${corpus.sentences.length} sentences learned in ${seconds} s of CPU, ${micros} µs a message\n`)

if (process.argv.includes('--held-out')) {
  const score = scoreOf(readJudged(HELD_OUT), understand)
  printScore(score)
  intoReadme('held-out', `${says(score)} They are never learned from.`)
} else if (process.argv.includes('--development')) {
  const learned = learn(readWritten())
  const score = scoreOf(readJudged(DEVELOPMENT), (text) => understandBy(text, classify(learned, text)))
  printScore(score)
  intoReadme('development', `Development set, by what is learned without it: ${says(score)}`)
} else {
  const score = crossValidate(corpus)
  printScore(score)
  printConfusion(score)
  intoReadme(
    'cross',
    `Learned from ${corpus.sentences.length} sentences in ${seconds} s; ${micros} µs a message. Five-fold ` +
      `cross-validation over them: ${says(score)}`,
  )
}

/** The middle one of many, in microseconds of this machine. */
function microsAMessage(): number {
  const texts = corpus.sentences.map(({ text }) => text)
  for (const text of texts) understand(text)
  const times = texts.map((text) => {
    const began = process.hrtime.bigint()
    understand(text)
    return Number(process.hrtime.bigint() - began) / 1000
  })
  return Math.round(times.sort((one, other) => one - other)[times.length >> 1] ?? 0)
}

function says({ intent, topics, topicSets, emergenciesMissed, falseAlarms, byIntent }: Score): string {
  const emergencies = byIntent.get('emergency')?.of ?? 0
  return (
    `**${percent(share(intent))}** of ${intent.of} intents right, topics **${percent(f1(topics))}** (micro-F1; exactly ` +
    `the right set ${percent(share(topicSets))}), ${emergenciesMissed} of ${emergencies} emergencies missed, ` +
    `${falseAlarms} false alarms.`
  )
}

function intoReadme(mark: string, words: string): void {
  const file = new URL('../../README.md', import.meta.url)
  const [start, end] = [`<!-- understanding-${mark}:begin -->`, `<!-- understanding-${mark}:end -->`]
  writeFileSync(file, replaceBlock(readFileSync(file, 'utf8'), start, end, words))
}
