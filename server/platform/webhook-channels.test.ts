import { describe, expect, it } from 'vitest'
import { webhookChannels } from './webhook-channels.ts'

const app = {
  name: 'county-app',
  title: '掌上余姚',
  url: 'https://chat.example/messages',
  secrets: ['a-secret-that-both-sides-have-000000'],
}
const read = (list: unknown) =>
  webhookChannels.safeParse(typeof list === 'string' ? list : JSON.stringify(list))

describe('the channels of the configuration', () => {
  it('have what they leave out', () => {
    expect(read([app]).data).toEqual([
      { ...app, buttons: 0, links: false, textLength: 2000, maxAgeMinutes: 1440 },
    ])
  })

  it.each([
    ['no JSON', 'county-app'],
    ['no list', app],
    ['a secret that can be guessed', [{ ...app, secrets: ['secret'] }]],
    ['no secret', [{ ...app, secrets: [] }]],
    ['two of one name', [app, app]],
    ['the name of a channel of ours', [{ ...app, name: 'web' }]],
    ['a name that is no address', [{ ...app, name: 'County App' }]],
    ['an address that is none', [{ ...app, url: 'ftp://chat.example' }]],
    ['a setting nobody knows', [{ ...app, colour: 'red' }]],
  ])('are refused: %s', (_, list) => {
    expect(read(list).success).toBe(false)
  })
})
