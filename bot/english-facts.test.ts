import { expect, it } from 'vitest'
import { translator } from '../server/platform/i18n.ts'
import { Talk } from './testing/talk.ts'
import { understand } from './understanding/understand.ts'

// Learning takes seconds: not on the account of the first test.
understand('hello')

const english = () => new Talk({}, {}, translator('en'))

it('what is told in English is read back and not asked again, as in Chinese', () => {
  const one = english()
  const said = one.say('my family of three, my wife has kidney failure, I earn 2000 a month')
  const two = new Talk()
  two.say('我家三口人，我老婆尿毒症，我一个月挣2000元')
  expect(one.state.facts).toEqual(two.state.facts)
  expect(one.state.heard.pending).toEqual(two.state.heard.pending)
  expect(said).toMatch(/3[\s\S]*2,?000/)
  expect(said).not.toMatch(/\p{Script=Han}/u)
  one.tap('heard:yes')
  expect(one.asked).not.toBe('persons')
})

it('in the middle of the questions, too', () => {
  const one = english()
  one.tap('screen')
  one.say('余姚')
  one.say('we are a family of four, my husband is unemployed')
  expect(one.state.facts).toMatchObject({ persons: 4, members: [{ relation: 'spouse', work: 'jobless' }] })
})

it('a question about the rules tells nothing', () => {
  const one = english()
  one.say('How much dibao does a family of three get?')
  expect(one.state.facts).toEqual({})
})
