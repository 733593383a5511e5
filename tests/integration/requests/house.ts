import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import type { House } from '../applications/house.ts'

export { at, days, type House, minutes, startHouse } from '../applications/house.ts'

export const VILLAGE = '330281003007'
export const TOWNSHIP = '330281003'
export const COUNTY = '330281'

let made = 0
/** A body of each kind, with a key of its own. */
export const asked = {
  change: (more = {}) => ({
    ...common(),
    kind: 'change',
    what: 'job',
    since: '2026-11-01',
    words: '我在超市找到活了',
    ...more,
  }),
  appeal: (more = {}) => ({ ...common(), kind: 'appeal', words: '我觉得算得不对', ...more }),
  abuse: (more = {}) => ({
    ...common(),
    kind: 'abuse',
    about: 'benefits',
    naming: 'hidden',
    words: '隔壁有两套房还在领',
    ...more,
  }),
  callback: (more = {}) => ({ ...common(), kind: 'callback', when: 'morning', words: null, ...more }),
  service: (more = {}) => ({
    ...common(),
    kind: 'service',
    service: 'meals',
    words: '想请人送中饭',
    ...more,
  }),
}

function common() {
  made += 1
  return { clientKey: `request-${made}`, regionCode: VILLAGE }
}

/** Makes a request and gives what the page would show. */
export async function make(client: ApiClient, body: object) {
  const answer = await client.post(API.requests, body)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body
}

/** Numbers on the desk of a member of staff. */
export async function onDesk(client: ApiClient, query = ''): Promise<string[]> {
  const { body } = await client.get(`${API.deskRequests}${query}`)
  return body.items.map((one: { number: string }) => one.number)
}

/** Titles in somebody's inbox, the newest first. */
export async function inbox(client: ApiClient): Promise<string[]> {
  const { body } = await client.get(API.myInbox)
  return body.items.map((one: { title: string }) => one.title)
}

/** The desks of the place: made before anything is asked, so that they are told. */
export async function desks(house: House) {
  const village = await house.staff('village', VILLAGE)
  const township = await house.staff('township', TOWNSHIP)
  const county = await house.staff('county', COUNTY)
  return { village, township, county }
}
