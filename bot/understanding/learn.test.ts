import { describe, expect, it } from 'vitest'
import { classify, learn } from './classifier/learn.ts'
import { type Corpus, readCorpus } from './corpus.ts'
import { INTENTS } from './labels.ts'
import { understand } from './understand.ts'

/** A tenth of the sentences is enough to see whether learning is the same each time. */
function some(): Corpus {
  const { sentences, stories } = readCorpus()
  return { sentences: sentences.filter((_, at) => at % 10 === 0), stories }
}

describe('what is learned', () => {
  it('is the same each time, to the last digit', () => {
    const [one, other] = [learn(some()), learn(some())]
    expect(other.intents.weights).toEqual(one.intents.weights)
    expect(other.topics.weights).toEqual(one.topics.weights)
    expect(classify(other, '低保批下来没有')).toEqual(classify(one, '低保批下来没有'))
  })

  it('knows every intent', () => {
    const known = new Set(readCorpus().sentences.map(({ label }) => label.split('.')[0]))
    expect([...known].sort()).toEqual([...INTENTS].sort())
  })

  it.each([
    ['公租房批下来没有呀', 'progress'],
    ['申情低保要带啥材料', 'policy'],
    ['我妈想要一台收音机', 'wish'],
    ['能不能派人来给我爸擦擦身', 'service'],
    ['村支书把名额都给他亲戚', 'report_abuse'],
    ['说我有存款那钱是我弟弟的凭什么不给我批', 'appeal'],
    ['我换了张银行卡', 'report_change'],
    ['镇上民政办几点上班', 'contact'],
    ['我是党员想认领一个心愿', 'volunteer'],
    ['what is the weather tomorrow', 'out_of_scope'],
  ])('%s → %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent)
  })

  it.each([
    ['老公尿毒症透析，孩子还要交学费', ['medical', 'education']],
    ['护里补贴怎么领', ['disability']],
    ['想给孙子要一盒积木', ['children']],
    ['孙子把电视弄坏了怎么修', ['none']],
    ['低保户的电费怎么减', ['dibao', 'utilities']],
    ['你好', ['none']],
  ])('%s is about %j', (text, topics) => {
    expect([...understand(text).topics].sort()).toEqual([...topics].sort())
  })

  it.each(['', ' ', '？？', '😂', 'a'.repeat(2000), '低'.repeat(1000), '\u0000'])('takes %j', (text) => {
    const { topics, confidence, likely } = understand(text)
    expect(topics.length).toBeGreaterThan(0)
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(likely.length).toBeGreaterThan(1)
  })
})
