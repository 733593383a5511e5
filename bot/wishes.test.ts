import { describe, expect, it } from 'vitest'
import { aboutMyWish } from './dialogs/wishes/mine.ts'
import { NEW_STATE } from './model.ts'
import { MY_WISH, NOBODY, RequestTalk } from './testing/request-talk.ts'
import { KNOWN } from './testing/talk.ts'

const talk = () => new RequestTalk({ signedIn: true })
const { id } = MY_WISH
const HELPER = {
  nameMasked: '王*',
  branch: '郭相桥村党支部',
  shown: 'nothing',
  askedFor: null,
  code: '471100',
} as const

describe('a wish', () => {
  it('is what, and by when; what others will read is read back before it goes up', () => {
    const one = talk()
    expect(one.say('天冷了我那条被子都二十年了想要条厚点的')).toContain('什么时候要')
    const asked = one.say('下个月八号')
    expect(asked).toMatch(/别人会看到这样一句话：“一位老奶奶天冷了[\s\S]*12月8日[\s\S]*行吗/)
    expect(one.wished).toEqual([])
    expect(one.say('行')).toMatch(/12 号心愿[\s\S]*工作人员看过/)
    expect(one.wished).toMatchObject([
      {
        wish: {
          category: 'goods',
          byDate: '2026-12-08',
          agreed: true,
          words: '天冷了我那条被子都二十年了想要条厚点的',
        },
      },
    ])
    expect(one.wished[0]?.wish.publicText).toContain('一位老奶奶')
    expect(one.state.requests).toEqual([])
  })

  it('says that names were taken out, and the words themselves go to the house alone', () => {
    const one = talk()
    one.say('想要个收音机，我叫王建国')
    const asked = one.say('不急')
    expect(asked).toMatch(/“一位老奶奶想要个收音机”[\s\S]*拿掉了/)
    expect(asked).not.toContain('王建国')
    one.say('可以')
    expect(one.wished).toMatchObject([
      { wish: { words: '想要个收音机，我叫王建国', publicText: '一位老奶奶想要个收音机' } },
    ])
  })

  it('said anew where nothing is left, asked what it is about where the words do not tell', () => {
    const one = talk()
    one.say('提个心愿')
    one.say('我的电话17000001234')
    expect(one.say('别的心愿')).toContain('什么时候要')
    expect(one.say('不急')).toContain('请只说想要什么')
    expect(one.say('想要一双棉鞋')).toContain('“一位老奶奶想要一双棉鞋”')
  })

  it('more words, or other ones, are read back again and never sent unread', () => {
    const one = talk()
    one.say('想要个收音机')
    one.say('不急')
    expect(one.say('要能听越剧的那一种')).toContain('“一位老奶奶想要个收音机，要能听越剧的那一种”')
    one.tap('request:wish:fix:words')
    expect(one.say('想要一条厚被子')).toContain('“一位老奶奶想要一条厚被子”')
    expect(one.wished).toEqual([])
    one.say('对')
    expect(one.wished).toHaveLength(1)
  })

  it.each([
    ['年底前', null, '想要个收音机，年底'],
    ['下个月', '2026-12-31', '想要个收音机'],
    ['过年前', null, '想要个收音机，过年前'],
    ['越快越好', null, '想要个收音机'],
  ])('%s: by %s', (by, byDate, words) => {
    const one = talk()
    one.say('想要个收音机')
    one.say(by)
    one.say('好')
    expect(one.wished[0]?.wish.words).toBe(words)
    expect(one.wished[0]?.wish.byDate).toBe(byDate)
  })

  it.each(['WISH_PERSONAL', 'WISH_EMPTY'])('%s: the words are asked again and the day is kept', (code) => {
    const one = new RequestTalk({ signedIn: true }, { refuses: [code] })
    one.say('想要个收音机')
    one.say('不急')
    expect(one.say('行')).toContain('想要什么')
    expect(one.say('想要个小收音机')).toContain('想要个小收音机')
    one.say('行')
    expect(one.wished).toHaveLength(1)
  })
})

describe('my wish', () => {
  it.each(['我的心愿', '我的心愿怎么样了', '我那个心愿有人认领了没', '心愿到哪一步了', '看看我的心愿'])(
    '%s: where it stands',
    (words) => {
      const one = talk()
      expect(one.say(words)).toMatch(/12 号心愿[\s\S]*工作人员在看/)
    },
  )

  it.each(['我的心愿是要个收音机', '提个心愿', '我想要双鞋', '家里的灯坏了'])(
    '%s asks after none',
    (words) => {
      expect(aboutMyWish(NEW_STATE, KNOWN, words)).toBeNull()
    },
  )

  it('whoever is not signed in signs in first, and it goes on', () => {
    const one = new RequestTalk({ signedIn: false }, { form: NOBODY })
    expect(one.say('我的心愿')).toContain('登录')
    const later = new RequestTalk({ signedIn: true }, { state: one.state })
    expect(later.send({ kind: 'signed_in' })).toContain('12 号心愿')
  })

  it('who helps is told, the code only when asked for', () => {
    const one = talk()
    one.wish = { ...MY_WISH, helper: HELPER }
    const said = one.say('我的心愿')
    expect(said).toContain('王*（郭相桥村党支部）')
    expect(said).not.toContain('471100')
    expect(one.tap(`wish:code:${id}`)).toMatch(/471100[\s\S]*先别告诉/)
    expect(one.say('完成码')).toContain('471100')
  })

  it('a helper who asks to see the phone is answered with a tap', () => {
    const one = talk()
    one.wish = { ...MY_WISH, actions: ['show'], helper: { ...HELPER, askedFor: 'contact' } }
    expect(one.say('我的心愿')).toMatch(/姓名和电话[\s\S]*不给也行/)
    one.tap(`wish:show:${id}:contact:yes`)
    expect(one.buttons).toContain(`wish:show:${id}:contact:no`)
  })

  it('thanks are the next words; what names somebody is said otherwise', () => {
    const one = talk()
    one.wish = { ...MY_WISH, actions: ['thank'] }
    one.say('我的心愿')
    one.tap(`wish:thank:${id}`)
    expect(one.say('谢谢小伙子 我叫王建国')).toContain('换句话')
    expect(one.say('谢谢你，收音机很好用')).toContain('带到了')
    expect(one.state.thanking).toBeNull()
  })

  it('words after something else are no thanks', () => {
    const one = talk()
    one.tap(`wish:thank:${id}`)
    one.tap('menu')
    expect(one.say('低保标准是多少')).not.toContain('带到了')
  })
})
