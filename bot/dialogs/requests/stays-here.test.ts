import { expect, it } from 'vitest'
import { NEW_STATE } from '../../model.ts'
import { nameless, RequestTalk } from '../../testing/request-talk.ts'
import { KNOWN } from '../../testing/talk.ts'
import { beginRequest } from './begin.ts'

it.each([
  [false, '接待您的工作人员翻得到'],
  [true, '接待您的人翻得到'],
])(
  'whoever is signed in learns first that the talk keeps a report, and where else to write (elder: %s)',
  (elder, words) => {
    const one = new RequestTalk({ signedIn: true }, { state: { elder } })
    const said = one.tap('report_abuse')
    expect(said.split('\n')[0]).toContain(words)
    expect(one.said[0]).toContain(words)
  },
)

it('the way there is a link, and the questions come after it', () => {
  const begun = beginRequest(NEW_STATE, { ...KNOWN, signedIn: true }, 'abuse', null)
  expect(begun.replies[0]?.links?.map(({ href }) => href)).toEqual(['/requests/new/abuse'])
  const one = new RequestTalk({ signedIn: true })
  expect(one.say('我要举报隔壁有两套房还在领低保')).toMatch(
    /翻得到[\s\S]*您的名字给谁看|翻得到[\s\S]*(哪个县|怎么回事)/,
  )
})

it('a stranger is not frightened: nobody knows them', () => {
  const one = nameless()
  expect(one.say('我要举报隔壁有两套房还在领低保')).not.toContain('翻得到')
})

it('of other requests it is not said', () => {
  const one = new RequestTalk({ signedIn: true })
  expect(one.say('想要个收音机')).not.toContain('翻得到')
})
