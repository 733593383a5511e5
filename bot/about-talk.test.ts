import { expect, it } from 'vitest'
import { Talk } from './testing/talk.ts'

it.each(['要不要钱', '要钱吗', '这个收不收费', '免费的吗', '上门要花钱吗'])(
  '%s, with nothing else spoken of: it costs nothing',
  (text) => {
    const talk = new Talk({})
    expect(talk.say(text)).toContain('不收您的钱')
  },
)

it('whoever asks what help at home costs, at the sign-in, is told, and goes on from there', () => {
  const talk = new Talk({})
  talk.say('我妈瘫在床上，想找个人来给她洗洗澡')
  expect(talk.say('要不要钱的')).toContain('不收您的钱')
  expect(talk.buttons).toContain('request.resume')
})

it('what a certificate costs is a question about its rules', () => {
  const talk = new Talk({})
  talk.say('残疾证怎么办')
  expect(talk.say('要不要钱')).not.toContain('不收您的钱')
})
