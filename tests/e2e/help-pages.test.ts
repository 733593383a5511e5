import { beforeAll, expect, test } from 'vitest'
import { API } from '../../server/paths.ts'
import { useHouse } from './demo-house.ts'
import { arrive, settled } from './pages/checks.ts'
import { beginHelping, type Helping, phoneOf } from './pages/helping.ts'
import { throughStates } from './pages/states.ts'
import type { Setting } from './phone.ts'

const house = useHouse()
let at: Helping
beforeAll(async () => {
  at = await beginHelping(house())
})

type Pages = [path: string, heading: string | RegExp][]
const SETTINGS: Setting[] = ['normal', 'elder']
const BRANCH = /江南新城社区党支部/
const VISIT = /独居老人上门看望/
const WISH = /^\d+ 号心愿$/

/** What each of them sees who gives or gets help. */
const WHO: [who: string, pages: () => Pages][] = [
  [
    'sun-aying',
    () => [
      ['/', '日子难了，我们帮您'],
      ['/wishes', '我的微心愿'],
      ['/wishes/new', '说一个心愿'],
      [`/wishes/${at.wish}`, WISH],
      ['/services', '上门帮忙'],
      ['/services/orders', '我约的服务'],
      [`/services/orders/${at.order}`, VISIT],
      ['/pairings', '和我家结对的人'],
      ['/me/messages', '消息提醒'],
    ],
  ],
  ['qian-genfa', () => [[`/wishes/${at.held}`, WISH]]],
  [
    'he-zhiyuan',
    () => [
      ['/volunteer', '当志愿者'],
      ['/volunteer/board', '爱心驿站'],
      [`/volunteer/wishes/${at.wish}`, WISH],
      [`/volunteer/wishes/${at.held}`, WISH],
      ['/volunteer/claims', '我认领的心愿'],
      ['/volunteer/pairings', '我结对的人家'],
      [`/volunteer/pairings/${at.pairing}`, '结对'],
      [`/wish/${at.number}`, WISH],
    ],
  ],
  ['xu-meiying', () => [['/volunteer/branch', BRANCH]]],
  [
    'provider-yaojiang',
    () => [
      ['/provider', '接单'],
      [`/provider/orders/${at.order}`, VISIT],
      ['/provider/today', '今天上门'],
      ['/provider/slots', '能上门的时间'],
      ['/provider/statements', '每月对账'],
    ],
  ],
  [
    'county-yuyao',
    () => [
      ['/desk/wishes', '微心愿'],
      [`/desk/wishes/${at.held}`, WISH],
      ['/desk/wishes/new', '替人说一个心愿'],
      ['/desk/volunteers?state=active', '志愿者'],
      [`/desk/branches/${at.branch}`, BRANCH],
      ['/desk/pairings', '结对帮扶'],
      ['/desk/pairings/new', '提一对结对'],
      ['/desk/pairings/help', '要帮忙的人家'],
      ['/desk/pairings/coverage', '结对覆盖'],
      [`/desk/pairings/${at.pairing}`, '一对结对'],
      ['/desk/settings', '县里自己定的数'],
      ['/desk/undelivered', '联系不上的人'],
      ['/desk/services', '助联体'],
      [`/desk/services/orders/${at.order}`, VISIT],
      ['/desk/services/new', '替人约服务'],
      ['/desk/services/projects', '助联体项目'],
      ['/desk/services/places', '助联体的地方'],
      ['/desk/services/balance', '要的和能给的'],
      ['/desk/services/statements', '服务对账'],
    ],
  ],
]

test.each(SETTINGS.flatMap((setting) => WHO.map(([who, pages]) => ({ setting, who, pages }))))(
  'the pages of $who ($setting)',
  async ({ setting, who, pages }) => {
    const phone = await phoneOf(house(), who, setting)
    for (const [path, heading] of pages()) {
      await phone.open(path)
      await arrive(phone, heading)
    }
  },
)

/** Each list, the address it asks, and somebody who has something there. */
const LISTS: [who: string, path: string, api: string, heading: string | RegExp][] = [
  ['sun-aying', '/wishes', API.wishes, '我的微心愿'],
  ['sun-aying', '/services', API.serviceProjects, '上门帮忙'],
  ['sun-aying', '/services/orders', API.serviceOrders, '我约的服务'],
  ['sun-aying', '/pairings', API.pairings, '和我家结对的人'],
  ['sun-aying', '/me/messages', API.myMessages, '消息提醒'],
  ['he-zhiyuan', '/volunteer', API.volunteer, '当志愿者'],
  ['he-zhiyuan', '/volunteer/board', API.volunteerWishes, '爱心驿站'],
  ['he-zhiyuan', '/volunteer/claims', API.volunteerClaims, '我认领的心愿'],
  ['he-zhiyuan', '/volunteer/pairings', API.volunteerPairings, '我结对的人家'],
  ['xu-meiying', '/volunteer/branch', API.volunteerBranch, BRANCH],
  ['provider-yaojiang', '/provider', API.providerOrders, '接单'],
  ['provider-yaojiang', '/provider/statements', API.providerStatements, '每月对账'],
  ['county-yuyao', '/desk/wishes', API.deskWishes, '微心愿'],
  ['county-yuyao', '/desk/volunteers', API.deskVolunteers, '志愿者'],
  ['county-yuyao', '/desk/pairings', API.deskPairings, '结对帮扶'],
  ['county-yuyao', '/desk/settings', API.deskSettings, '县里自己定的数'],
  ['county-yuyao', '/desk/undelivered', API.deskUndelivered, '联系不上的人'],
  ['county-yuyao', '/desk/services', API.deskServiceOrders, '助联体'],
  ['county-yuyao', '/desk/services/places', API.deskAlliances, '助联体的地方'],
]
const PEOPLE = [...new Set(LISTS.map(([who]) => who))]

test.each(SETTINGS.flatMap((setting) => PEOPLE.map((who) => ({ setting, who }))))(
  'what $who waits for, and does not get ($setting)',
  async ({ setting, who }) => {
    const phone = await phoneOf(house(), who, setting)
    for (const [owner, path, api, heading] of LISTS)
      if (owner === who) await throughStates(phone, path, api, heading)
  },
)

/** Pages of somebody who has nothing there yet, and the words on them. */
const EMPTY: [who: string, path: string, heading: string, words: string][] = [
  ['zhao-guoping', '/wishes', '我的微心愿', '您还没有说过心愿'],
  ['zhao-guoping', '/services/orders', '我约的服务', '您还没有约过'],
  ['zhao-guoping', '/pairings', '和我家结对的人', '没有'],
  ['xu-meiying', '/volunteer/claims', '我认领的心愿', '您还没有认领过心愿'],
  ['xu-meiying', '/volunteer/pairings', '我结对的人家', '没有'],
  ['provider-siming', '/provider', '接单', '现在没有要办的单'],
  ['provider-siming', '/provider/today', '今天上门', '没有'],
  ['township-fengshan', '/desk/wishes', '微心愿', '没有'],
  ['township-fengshan', '/desk/services', '助联体', '没有'],
  ['township-fengshan', '/desk/pairings', '结对帮扶', '没有'],
]

test.each(SETTINGS)('a page on which there is nothing says so, and leads on (%s)', async (setting) => {
  for (const [who, path, heading, words] of EMPTY) {
    const phone = await phoneOf(house(), who, setting)
    await phone.open(path)
    await settled(phone.page)
    await phone.page.locator('main').getByText(words).first().waitFor()
    await arrive(phone, heading)
    const ways = phone.page.locator('main').locator('a[href], button')
    expect(await ways.count(), `${path}: a way on`).toBeGreaterThan(0)
    await phone.page.close()
  }
})
