import type { Told } from './told.ts'

/** Old people, and those who ask for them. */
export const ELDERS: readonly Told[] = [
  [
    '我是低塘的我今年七十八了老太婆前年走了女儿嫁到江苏去了一年给我三千块我自己有农保两百多块一个月高血压吃药要钱',
    { region: '330281', 'self.age': 78, obligorFamilies: 1, 'self.incomeFen': 20_000 },
  ],
  [
    '同志啊我今年八十一岁了老头子去年过世了就我一个人住老房子里厢儿子在上海不大回来的一个月养老金三百二',
    { persons: 1, 'self.age': 81, 'self.incomeFen': 32_000 },
  ],
  [
    '我和老太婆两个人过日子都七十多了两个儿子都成家了不来管我们的农保加起来一个月六百块',
    { persons: 2, obligorFamilies: 2, monthlyIncomeFen: 60_000 },
  ],
  [
    '没儿没女的孤老头子一个今年七十三没结过婚村里五保户也没给我评上一个月就两百九十块农保',
    { persons: 1, 'self.age': 73, obligorFamilies: 0, supporters: 'none', 'self.incomeFen': 29_000 },
  ],
  [
    '我姆妈八十六了跟我一起住瘫在床上三年了我要伺候她没办法出去做生活家里没收入',
    { 'mother.age': 86, 'mother.together': true, 'mother.work': 'unable', monthlyIncomeFen: 0 },
  ],
  [
    '帮我外婆问问看伊今年九十岁了一个人住在梁弄山里头眼睛看不见视力残疾一级证有的农保三百块一个月',
    {
      persons: 1,
      region: '330281',
      'self.age': 90,
      'self.disability': 'visual',
      'self.disabilityLevel': 1,
      'self.incomeFen': 30_000,
    },
  ],
  [
    '老伴中风五年了躺在床上不会动我也七十五了身体不好两个女儿都嫁出去了条件也不好房子是老房子漏雨的',
    { 'self.age': 75, 'spouse.work': 'unable', obligorFamilies: 2 },
  ],
  [
    '我六十九岁老公癌症开刀花了二十几万儿子儿媳妇离婚了孙子跟我们过上小学四年级儿子打工也不寄钱回来',
    {
      'self.age': 69,
      'spouse.illness': true,
      'grandchild.together': true,
      'grandchild.study': 'primary',
    },
  ],
  [
    '我爸七十四岁在老家单独住的退休工资一千八百块一个月糖尿病脚都烂了能不能申请点补助',
    { persons: 1, 'self.age': 74, 'self.work': 'retired', 'self.incomeFen': 180_000 },
  ],
  ['儿子不孝顺不管我我八十三了一个人烧饭吃没钱买药', { 'self.age': 83, hardNow: true }],
  [
    '余姚马渚的老两口我七十六他七十九农保一人三百多没房子住儿子那里儿子也没啥钱',
    {
      region: '330281',
      'self.age': 76,
      'spouse.age': 79,
      'self.incomeFen': 30_000,
      'spouse.incomeFen': 30_000,
      homes: 0,
    },
  ],
  [
    '我今年66岁种点田老公前几年生肝癌死了女儿嫁人了儿子脑子不好智力残疾二级跟我住三十九岁了没讨老婆',
    {
      'self.age': 66,
      'self.work': 'employed',
      obligorFamilies: 1,
      'son.age': 39,
      'son.disability': 'intellectual',
      'son.disabilityLevel': 2,
      'son.together': true,
    },
  ],
  [
    '我八十了老太婆七十八两个人吃低保的一个月发下来一千多最近我又查出来胃癌看病钱不够',
    { persons: 2, alreadyOn: 'dibao', 'self.age': 80, 'spouse.age': 78, 'self.illness': true },
  ],
  [
    '我是个五保户住在敬老院里今年七十七岁想问下看病能不能报',
    { alreadyOn: 'tekun', 'self.age': 77, 'self.institution': true },
  ],
  [
    '阿拉姆妈今年八十八岁一个人过住在慈溪观海卫每个月农保三百五十块还有高龄津贴',
    { persons: 1, region: '330282', 'self.age': 88, 'self.incomeFen': 35_000 },
  ],
  [
    '我老太婆一个七十二岁了无儿无女老头子死了十几年了一个月三百多块怎么过啦',
    { persons: 1, 'self.age': 72, obligorFamilies: 0, supporters: 'none', 'self.incomeFen': 30_000 },
  ],
  [
    '儿子女儿各有一个都成家分开过了我跟老头子两个人住他七十岁我六十八他种几分地没什么收入',
    { persons: 2, obligorFamilies: 2, 'spouse.age': 70, 'self.age': 68, 'spouse.work': 'employed' },
  ],
  [
    '您好我父亲今年71岁肺癌晚期跟我们一起住每月退休金2300元我们一家五口人',
    {
      persons: 5,
      'father.age': 71,
      'father.illness': true,
      'father.together': true,
      'father.work': 'retired',
      'father.incomeFen': 230_000,
    },
  ],
  [
    '我79岁没老伴没子女侄子有时候来看看我房子是自己的一间平房存款就两万块棺材本',
    { 'self.age': 79, obligorFamilies: 0, supporters: 'none', financialAssetsFen: 2_000_000, homes: 1 },
  ],
  [
    '我今年虚岁七十了捡废品的一个月三四百块老伴有慢性病一儿一女都分家了',
    { obligorFamilies: 2, 'self.work': 'employed', 'self.incomeFen': 35_000 },
  ],
]
