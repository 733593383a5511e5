import { describe, expect, it } from 'vitest'
import { type Known, personalData } from './personal-data.ts'
import { withoutPersonal } from './public-text.ts'

const family: Known = {
  names: ['王建国', '李芳', 'wangjianguo'],
  numbers: ['17000001234', '339999195003120018'],
  places: ['横山村'],
  addresses: ['横山村上陈自然村老祠堂边'],
}
const nobody: Known = { names: [], numbers: [], places: [], addresses: [] }
const found = (text: string, known = nobody) =>
  personalData(text, known).map(({ kind, text }) => [kind, text])

describe('numbers are found however they are written', () => {
  it.each([
    ['电话 13800001234 找我', 'phone', '13800001234'],
    ['打 138 0000 1234', 'phone', '138 0000 1234'],
    ['１３８００００１２３４', 'phone', '１３８００００１２３４'],
    ['138-0000-1234', 'phone', '138-0000-1234'],
    ['138.0000.1234', 'phone', '138.0000.1234'],
    ['一三八零零零零一二三四', 'phone', '一三八零零零零一二三四'],
    ['幺三八零零零零幺二三四', 'phone', '幺三八零零零零幺二三四'],
    ['13800oo1234', 'phone', '13800oo1234'],
    ['13800\u200b001234', 'phone', '13800\u200b001234'],
    ['座机0574-62801234', 'phone', '0574-62801234'],
    ['①③⑧0000①②③④', 'phone', '①③⑧0000①②③④'],
    ['身份证 330281195003120018', 'id_number', '330281195003120018'],
    ['33028119500312001X', 'id_number', '33028119500312001X'],
    ['330281 19500312 001x', 'id_number', '330281 19500312 001x'],
    ['卡号 6222021234567890123', 'card', '6222021234567890123'],
    ['6222 0212 3456 7890', 'card', '6222 0212 3456 7890'],
  ])('%s', (text, kind, part) => {
    expect(found(text)).toContainEqual([kind, part])
    expect(personalData(text, nobody).every(({ sure }) => sure)).toBe(true)
  })

  it('a short number, or one that was cut, is looked at', () => {
    expect(found('打62801234')).toEqual([['phone', '62801234']])
    expect(personalData('打62801234', nobody)[0]?.sure).toBe(false)
  })

  it.each([
    ['微信号 wangjg_1950', 'account'],
    ['加V：abc12345', 'account'],
    ['QQ 123456', 'account'],
    ['我的 wxid_9a8b7c', 'account'],
    ['写信到 wang@example.com', 'account'],
    ['看 https://example.com/me', 'account'],
    ['车牌浙B12345', 'plate'],
    ['浙 B·D12345 的车', 'plate'],
  ])('%s: %s', (text, kind) => expect(found(text).map(([one]) => one)).toContain(kind))
})

describe('people', () => {
  it('stand behind thanks too', () => {
    expect(found('谢谢王师傅')).toEqual([['called', '王师傅']])
    expect(found('谢大爷')).toEqual([['called', '谢大爷']])
  })

  it.each([
    '王大爷',
    '李阿姨',
    '陈建国师傅',
    '欧阳奶奶',
    '老王',
    '小李',
    '阿陈',
    '村里姓王的',
    '张书记',
    '王姐',
    '王 大 爷',
    '我叫张小明',
    '我是张小明，今年七十',
    '请联系陈建国',
    '孩子叫王小宝',
    '李家的孙子',
  ])('%s is somebody', (text) => expect(found(text).map(([one]) => one)).toContain('called'))

  it.each([
    ['王建国想听戏', '王建国'],
    ['王 建 国 想听戏', '王 建 国'],
    ['王-建-国', '王-建-国'],
    ['wang jian guo', 'wang jian guo'],
    ['WangJianGuo', 'WangJianGuo'],
    ['我老婆李芳', '李芳'],
  ])('%s: a name of the family is surely one', (text, part) =>
    expect(personalData(text, family)).toContainEqual(
      expect.objectContaining({ kind: 'name', text: part, sure: true }),
    ),
  )

  it.each(['建国想听戏', '阿芳想要一件衣服', '芳芳想上学'])('%s: a given name maybe', (text) =>
    expect(personalData(text, family)).toMatchObject([{ kind: 'called', sure: false }]),
  )

  it.each(['我的号是001234', '尾号 00 12 34', '身份证后六位120018'])(
    '%s: the end of a known number',
    (text) => expect(personalData(text, family)).toMatchObject([{ sure: true }]),
  )
})

describe('places', () => {
  it.each([
    '横山村的人',
    '住上陈自然村',
    '中山路18号',
    '解放弄3号',
    '3组12号',
    '五幢二单元四〇二室',
    '我家在12号',
    '住5-2-301',
    '金色家园小区',
    '横河敬老院',
    '在城东小学',
    '402室',
  ])('%s', (text) => expect(found(text).length).toBeGreaterThan(0))

  it('the family’s own are sure, in whatever order', () => {
    for (const text of ['我们横山村', '横 山 村', '老祠堂边那家', '上陈自然村'])
      expect(personalData(text, family)).toMatchObject([{ sure: true }])
    expect(personalData('横山的', family)).toMatchObject([{ kind: 'place', sure: false }])
  })
})

it.each([
  '想要一台收音机',
  '想要一件 42 号的棉鞋',
  '家里水管漏水，想请人修一修',
  '想有人 12 号前陪我去看病',
  '孩子上小学，想要一盏台灯',
  '想在村里走走',
  '有高血压，想要一个血压计',
  '想要500元以内的电饭锅',
  '我家屋顶漏雨',
  '2026年春节想和人一起吃年夜饭',
  '老人眼睛不好，想要一副老花镜',
  '想学用智能手机',
  '五楼没有电梯，想有人背我下楼',
  '农村的老房子，窗户破了',
  '谢谢叔叔阿姨',
  '谢谢老师',
  '谢谢大家，阿姨辛苦了',
])('an ordinary wish tells nobody: %s', (text) => expect(found(text, family)).toEqual([]))

describe('the public words', () => {
  it.each([
    ['我想要一台收音机，我家在横山村3组12号，电话17000001234', '我想要一台收音机'],
    ['我是王建国，想要一副老花镜。', '想要一副老花镜。'],
    ['想请人陪王大爷下棋', '想请人陪下棋'],
    ['17000001234', ''],
  ])('%s → %s', (words, text) => {
    const rest = withoutPersonal(words, personalData(words, family))
    expect(rest).toBe(text)
    expect(personalData(rest, family)).toEqual([])
  })
})
