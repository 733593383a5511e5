import type { Told } from './told.ts'

/** Written after the rules, so that these say how far the rules reach. */
export const FRESH: readonly Told[] = [
  [
    '我叫阿根余姚陆埠人今年六十四岁前年脑溢血半边身子动不来老婆服侍我没得做生活儿子在宁波打工自己也难',
    { region: '330281', 'self.age': 64 },
  ],
  [
    '老公肝硬化三年了干不了重活我在小学食堂烧饭两千三一个月女儿读职高家里三口人房子是村里老屋',
    {
      persons: 3,
      'spouse.illness': true,
      'self.work': 'employed',
      'self.incomeFen': 230_000,
      'daughter.study': 'vocational',
    },
  ],
  [
    '我一个人过的七十五了老伴走了八年了三个女儿都嫁了有空来看看我养老金一百九',
    { persons: 1, 'self.age': 75, obligorFamilies: 3, 'self.incomeFen': 19_000 },
  ],
  [
    '单身妈妈带个六岁女儿上幼儿园大班没房没车租房八百一个月在服装厂踩缝纫机计件的多的时候四千少的时候两千',
    {
      homes: 0,
      vehicles: 'none',
      'daughter.age': 6,
      'daughter.study': 'kindergarten',
      'self.work': 'employed',
    },
  ],
  [
    '户口在余姚泗门的我残疾人视力二级老婆智力三级生了个儿子倒是好的今年上初一',
    {
      region: '330281',
      'self.disability': 'visual',
      'self.disabilityLevel': 2,
      'spouse.disability': 'intellectual',
      'spouse.disabilityLevel': 3,
      'son.study': 'junior',
    },
  ],
  ['爸妈都没了我跟爷爷奶奶过爷爷七十九奶奶七十六我今年读高二学费交不起', { 'self.study': 'senior' }],
  [
    '老板跑路了工资欠了半年我五十一老婆没工作老娘八十跟我住一起四个人吃饭',
    { 'self.age': 51, 'mother.age': 80, 'mother.together': true, persons: 4 },
  ],
  [
    '女儿尿毒症二十四岁没结婚跟我们住我和她爸都是种田的一年到头两万块不到看病一年自己掏五万多',
    {
      'daughter.illness': true,
      'daughter.age': 24,
      'daughter.together': true,
      'self.work': 'employed',
      medicalYearFen: 5_000_000,
    },
  ],
  [
    '我妈妈七十二岁帕金森生活不能自理我是独生女嫁在慈溪她一个人在余姚老家退休金两千五请保姆要四千',
    { 'self.age': 72, persons: 1, 'self.incomeFen': 250_000, 'self.work': 'retired' },
  ],
  [
    '我家五口人老两口加我们夫妻和一个小孩我一个人挣钱四千五老婆要带小孩老爸瘫痪',
    {
      persons: 5,
      'self.incomeFen': 450_000,
    },
  ],
  [
    '存款没有房子一套农村的老房子车子没有的就一辆电瓶车',
    { financialAssetsFen: 0, homes: 1, vehicles: 'none' },
  ],
  [
    '领导你好我是低边户老婆宫颈癌化疗花了好几万儿子读大二女儿读高三我送外卖五千多一点',
    {
      alreadyOn: 'dibian',
      'spouse.illness': true,
      'son.study': 'university',
      'daughter.study': 'senior',
      'self.work': 'employed',
      'self.incomeFen': 500_000,
    },
  ],
  [
    '我孙女她爸死了她妈改嫁了现在跟着我们两个老的过今年十岁读四年级',
    {
      'grandchild.together': true,
      'grandchild.age': 10,
      'grandchild.study': 'primary',
    },
  ],
  [
    '阿拉老公骨癌截肢了肢体二级残疾我退休了一个月两千九儿子成家了在杭州',
    {
      'spouse.illness': true,
      'spouse.disability': 'physical',
      'spouse.disabilityLevel': 2,
      'self.work': 'retired',
      'self.incomeFen': 290_000,
      obligorFamilies: 1,
    },
  ],
  [
    '邻居讲我这种情况可以吃低保我五十六了一直没结婚腿断过干不动一个人没收入',
    { 'self.age': 56, 'self.work': 'unable', 'self.incomeFen': 0 },
  ],
  [
    '我儿子要是考上大学学费怎么办现在读高三成绩蛮好的家里四口人老公开货车一个月七千',
    {
      persons: 4,
      'spouse.work': 'employed',
      'spouse.incomeFen': 700_000,
    },
  ],
  ['前两年住院报销完自己花了四万今年还好没去医院我六十二了', { 'self.age': 62 }],
  ['朋友的老公得了癌她家两个小孩我替她问一下能申请什么', {}],
  [
    '我四十八岁尿毒症老婆带着孩子走了现在跟老母亲两个人相依为命老母亲八十一岁农保三百',
    {
      'self.age': 48,
      'self.illness': true,
      persons: 2,
      'mother.age': 81,
      'mother.incomeFen': 30_000,
      'mother.together': true,
    },
  ],
  ['我在余姚打工是贵州人老婆孩子都在老家孩子生病了要四万块', { 'self.work': 'employed' }],
]
