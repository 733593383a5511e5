import { describe, expect, it } from 'vitest'
import { doing, needIn } from './needs.ts'

describe('the help that is asked for', () => {
  it.each([
    ['想找人上门看看我妈', 'visit'],
    ['有没有人能教我用手机', 'phone'],
    ['帮我理发', 'haircut'],
    ['理个发', 'haircut'],
    ['助餐', 'meals'],
    ['家里没人照顾', 'care'],
    ['找个人陪我妈去医院', 'hospital'],
    ['有人来汏浴伐', 'bathing'],
    ['脚趾甲剪不着了，剪剪脚指甲', 'bathing'],
    ['孩子作业我教不了', 'study'],
    ['屋里厢呒没人收作', 'cleaning'],
    ['厕所想装个扶手', 'home'],
    ['一天到晚没人说话闷得慌', 'mind'],
    ['想请人代买菜', 'errands'],
    ['找服务', null],
    ['想找个人帮帮', null],
  ])('%s: %s', (text, need) => {
    expect(needIn(text)).toBe(need)
  })
})

const PROJECTS = [
  { id: 'a', kind: 'visit', name: '上门看望', about: '' },
  { id: 'b', kind: 'bathing', name: '助浴', about: '帮老人洗澡' },
  { id: 'c', kind: 'other', name: '上门理发', about: '' },
  { id: 'd', kind: 'other', name: '代洗衣', about: '洗衣服、收拾' },
]
const found = (need: string | null, projects = PROJECTS) => {
  const { items, exact } = doing(need, projects)
  return [items.map(({ id }) => id).join(''), exact]
}

describe('who does it', () => {
  it('by kind, by name where only the name says it, and by words what stands under no kind', () => {
    expect(found('visit')).toEqual(['a', true])
    expect(found('haircut')).toEqual(['c', true])
    expect(found('cleaning')).toEqual(['d', true])
    expect(found(null)).toEqual(['abcd', true])
    expect(found('no such need')).toEqual(['abcd', true])
  })

  it('what only comes near is said to be so; nothing is nothing', () => {
    expect(found('haircut', PROJECTS.slice(0, 2))).toEqual(['b', false])
    expect(found('legal')).toEqual(['', false])
  })
})
