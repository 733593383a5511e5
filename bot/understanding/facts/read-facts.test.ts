import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../server/eligibility/engine/index.ts'
import { readFacts } from './read-facts.ts'

/** What a message tells of a family of which nothing is known, as address → value; relations as they stand. */
const told = (text: string, facts: Facts = {}) =>
  Object.fromEntries(readFacts(text, { facts }).facts.map(({ key, value }) => [key, value]))

const first = (relation: string, more: object) => ({
  'members.0.relation': relation,
  ...Object.fromEntries(Object.entries(more).map(([key, value]) => [`members.0.${key}`, value])),
})
const second = (relation: string, more: object) => ({
  'members.1.relation': relation,
  ...Object.fromEntries(Object.entries(more).map(([key, value]) => [`members.1.${key}`, value])),
})

describe('facts in a sentence', () => {
  it.each<[string, object]>([
    [
      '我家三口人，老婆尿毒症，我打零工一个月两千多',
      {
        persons: 3,
        ...first('spouse', { illness: true }),
        ...second('self', { work: 'employed', incomeFen: 200_000 }),
      },
    ],
    [
      '我家三口人老婆尿毒症我打零工一个月两千多能不能办个低保啊',
      {
        persons: 3,
        ...first('spouse', { illness: true }),
        ...second('self', { work: 'employed', incomeFen: 200_000 }),
      },
    ],
    ['我家三口人能不能办低保', { persons: 3 }],
    ['我们一家四口都靠我', { persons: 4 }],
    ['家里就我一个人', { persons: 1 }],
    ['我和老婆两个人过日子', { persons: 2 }],
    ['我是低保户', { alreadyOn: 'dibao' }],
    ['低保户', { alreadyOn: 'dibao' }],
    ['我家是低保边缘户', { alreadyOn: 'dibian' }],
    ['我们家已经在吃低保了', { alreadyOn: 'dibao' }],
    ['我是余姚的', { region: '330281' }],
    ['户口在慈溪，家里两口人', { region: '330282', persons: 2 }],
    ['余姚市梁弄镇的，一家三口', { region: '330281', persons: 3 }],
    [
      '老公去年走了,两个小孩一个上初中一个小学',
      { ...first('child', { study: 'junior' }), ...second('child', { study: 'primary' }) },
    ],
    [
      '大的上高中小的读幼儿园，家里四口人',
      { persons: 4, ...first('child', { study: 'senior' }), ...second('child', { study: 'kindergarten' }) },
    ],
    ['我妈82了一个人住村里', { persons: 1, ...first('self', { age: 82 }) }],
    ['替我妈问一下，她今年七十六岁', { ...first('self', { age: 76 }) }],
    ['我今年六十八岁', { ...first('self', { age: 68 }) }],
    ['儿子智力二级残疾', { ...first('child', { disability: 'intellectual', disabilityLevel: 2 }) }],
    ['我残疾证是肢体三级', { ...first('self', { disability: 'physical', disabilityLevel: 3 }) }],
    [
      '女儿精神残疾一级，13岁',
      { ...first('child', { age: 13, disability: 'psychiatric', disabilityLevel: 1 }) },
    ],
    ['没房没车', { vehicles: 'none', homes: 0 }],
    ['家里没有房子，也没有汽车，没存款', { vehicles: 'none', homes: 0, financialAssetsFen: 0 }],
    ['存款五万', { financialAssetsFen: 5_000_000 }],
    ['银行里存了３万５', { financialAssetsFen: 3_500_000 }],
    ['家里有一辆面包车', { vehicles: 'one_car' }],
    ['小孩他爸坐牢', { ...first('child', { father: 'unable' }) }],
    ['孩子他爸去世了，孩子8岁', { ...first('child', { age: 8, father: 'dead' }) }],
    ['我失业半年了', { ...first('self', { work: 'jobless' }) }],
    ['失业半年', { ...first('self', { work: 'jobless' }) }],
    ['一个月退休金1800', { ...first('self', { work: 'retired', incomeFen: 180_000 }) }],
    ['我工资一个月三千二', { ...first('self', { incomeFen: 320_000 }) }],
    ['我每个月挣1.2k', { ...first('self', { incomeFen: 120_000 }) }],
    ['我在厂里上班，一个月两千到三千', { ...first('self', { work: 'employed', incomeFen: 250_000 }) }],
    ['老婆在家，我打工三四千一个月', { ...first('self', { work: 'employed', incomeFen: 350_000 }) }],
    ['我没有收入', { ...first('self', { incomeFen: 0 }) }],
    ['全家一个月收入一共两千块', { monthlyIncomeFen: 200_000 }],
    ['我们家没有收入', { monthlyIncomeFen: 0 }],
    ['两个儿子都成家了', { obligorFamilies: 2 }],
    ['一个女儿嫁出去了，一个儿子分家了', { obligorFamilies: 2 }],
    ['这一年看病报销以后自己掏了六万', { medicalYearFen: 6_000_000 }],
    ['老公肺癌晚期没钱看病', { hardNow: true, ...first('spouse', { illness: true }) }],
    ['我爸跟我们一起住，78岁', { ...first('parent', { age: 78, together: true }) }],
    ['老公卧床三年了', { ...first('spouse', { work: 'unable' }) }],
    ['我是低保户，不过老婆刚查出白血病', { alreadyOn: 'dibao', ...first('spouse', { illness: true }) }],
    ['我老婆28岁，小孩3岁半', { ...first('spouse', { age: 28 }), ...second('child', { age: 3 }) }],
    [
      '我家6口人就我一个人上班每月4500',
      { persons: 6, monthlyIncomeFen: 450_000, ...first('self', { work: 'employed', incomeFen: 450_000 }) },
    ],
    ['我妈妈今年76岁跟我住一起', { ...first('parent', { age: 76, together: true }) }],
    ['存折上还有两万三', { financialAssetsFen: 2_300_000 }],
    ['帮我奶奶看一下她八十三了独居能有什么补助', { persons: 1, ...first('self', { age: 83 }) }],
    [
      '我退休金高一点，老婆重病',
      { ...first('self', { work: 'retired' }), ...second('spouse', { illness: true }) },
    ],
    [
      '我丈夫今年五十二岁肝癌晚期家里两个孩子一个读大学一个读初中我在超市上班一个月两千八',
      {
        ...first('spouse', { age: 52, illness: true }),
        ...second('self', { work: 'employed', incomeFen: 280_000 }),
        'members.2.relation': 'child',
        'members.2.study': 'university',
        'members.3.relation': 'child',
        'members.3.study': 'junior',
      },
    ],
    ['上个月出了车祸', { emergency: 'accident' }],
    ['如果老婆去上班会怎么样？我家三口人', { persons: 3 }],
    ['以前一个月挣五千，现在我失业了', { ...first('self', { work: 'jobless' }) }],
    ['我家三口人，邻居家五口人也拿低保', { persons: 3 }],
  ])('%s', (text, facts) => {
    expect(told(text)).toEqual(facts)
  })

  it.each<[string, object]>([
    ['我加三囗人我老婆尿独症没钱看病', { persons: 3, hardNow: true, ...first('spouse', { illness: true }) }],
    ['我是底保户', { alreadyOn: 'dibao' }],
    ['儿子智力残级二级', { ...first('child', { disability: 'intellectual', disabilityLevel: 2 }) }],
    ['阿拉屋里四口人阿拉老公生癌', { persons: 4, ...first('spouse', { illness: true }) }],
    [
      '那个我想问一下我家里三口人我老公去年查出来尿毒症一直在透析小孩还在上初中我自己打零工一个月两千来块',
      {
        persons: 3,
        ...first('spouse', { illness: true }),
        ...second('child', { study: 'junior' }),
        'members.2.relation': 'self',
        'members.2.work': 'employed',
        'members.2.incomeFen': 200_000,
      },
    ],
    ['我 家 三 口 人', { persons: 3 }],
    ['我家 ３ 口人，没有房 没有车', { persons: 3, homes: 0, vehicles: 'none' }],
  ])('typos, dialect and voice: %s', (text, facts) => {
    expect(told(text)).toEqual(facts)
  })
})

describe('what is no fact', () => {
  it.each([
    '如果我有车还能办低保吗',
    '要是收入两千，会不会取消',
    '我邻居家三口人，他老婆尿毒症',
    '隔壁老王一个月三千还拿低保',
    '没有残疾',
    '我不是低保户',
    '低保户有什么补贴',
    '两口之家低保标准多少',
    '残疾二级补多少',
    '60岁以上老人有什么政策',
    '收入两千能不能办',
    '我想申请低保户',
    '房租一个月一千二',
    '看病花了18万',
    '我每天100块',
    '欠了五万块',
    '我打算买辆车',
    '以前是低保户',
    '我身份证号 33999919 5801010017 帮我查一下',
    '打我电话17000000001',
    '在余姚工作，老家安徽的',
    '余姚医院在哪里',
    '西湖真好看',
    '我老婆去世了，生前尿毒症',
    '我弟弟智力二级残疾',
    '我六十多岁了',
    '我属龙的',
    '我儿子在杭州上班一个月五千',
    '儿子初中毕业',
    '我想给老婆办残疾证二级',
    '残疾补贴一个月四百',
    '儿子每个月给我五百',
    '我没得癌症',
    '家里三个人生病',
    '怀疑是尿毒症',
    '民政局几点上班',
    '我要出门看病有没有车',
    '少算我一口人',
    '低保家庭孩子上大学补助多少',
    '慈溪的低保标准',
    '低保户能不能买手机养狗',
    '养老金涨了一百多',
    '我想替邻居问问他家里老婆瘫痪儿子痴呆能享受点什么',
    '我在这里照顾我瘫痪的老婆走不开',
    '找人照顾瘫痪病人',
    '我把药一口吃下去',
    '孩子满十六岁呢',
    '他爸坐牢我当奶奶的带着两个孙子',
    '收入不稳定，一个月有时候两千有时候三千',
    '老公在工地干活摔断了腿',
    '住院花了十几万',
    '两个老人都八十了',
    '最大的困难是看病',
    '公公婆婆都八十了',
    '想问问大病救助',
    '听说低保一个月一千二',
    '儿子家三口人',
    '你好',
    '',
    '。。。？？？',
  ])('%s', (text) => {
    expect(told(text)).toEqual({})
  })

  it('rough sums say so', () => {
    const { facts } = readFacts('我打零工一个月两千多', { facts: {} })
    expect(facts.find(({ key }) => key === 'members.0.incomeFen')).toMatchObject({ rough: true })
  })
})

describe('what is only pointed to', () => {
  it('fills in questions, and answers none', () => {
    const { facts, maybe } = readFacts('老婆有病，看病花了18万', { facts: {} })
    expect(facts).toEqual([])
    expect(maybe).toMatchObject({
      groups: ['ill'],
      spending: ['medical'],
      sums: { medicalYearFen: 18_000_000 },
    })
  })

  it('a day is no month', () => {
    expect(readFacts('我打零工一天100块', { facts: {} }).maybe.sums).toEqual({ dayWageFen: 10_000 })
  })
})

describe('together with what was told before', () => {
  const wife: Facts = { persons: 3, members: [{ relation: 'self' }, { relation: 'spouse', illness: true }] }

  it('the same person is the same person', () => {
    expect(told('老婆45岁', wife)).toEqual({ 'members.1.age': 45 })
  })
  it('what is known is not told again', () => {
    expect(told('我家三口人，老婆尿毒症', wife)).toEqual({})
  })
  it('another number is asked about, not stored', () => {
    const heard = readFacts('我家四口人', { facts: wife })
    expect(heard.facts).toEqual([])
    expect(heard.clashes).toEqual([{ key: 'persons', value: 4, rough: false }])
  })
  it('more people than were told are asked about', () => {
    const heard = readFacts('两个小孩一个上初中一个小学', { facts: wife })
    expect(heard.clashes.map(({ key }) => key)).toContain('persons')
  })
  it('two children are not told apart by "孩子"', () => {
    const facts: Facts = { members: [{ relation: 'child' }, { relation: 'child' }] }
    expect(readFacts('孩子13岁', { facts, people: ['child', 'child'] }).facts).toEqual([])
  })
  it('a mother for whom one asks stays the one who is meant', () => {
    const facts: Facts = { persons: 1, members: [{ relation: 'self', age: 82 }] }
    const heard = readFacts('她残疾证是视力一级，我自己打工一个月五千', { facts, people: ['mother'] })
    expect(heard.facts.map(({ key, value }) => [key, value])).toEqual([
      ['members.0.disability', 'visual'],
      ['members.0.disabilityLevel', 1],
    ])
  })
  it('a grown son may be no child of a younger speaker', () => {
    const facts: Facts = { members: [{ relation: 'self', age: 30 }] }
    const heard = readFacts('孩子31岁，智力残疾', { facts })
    expect(heard.facts.map(({ key }) => key)).not.toContain('members.1.age')
  })
})
