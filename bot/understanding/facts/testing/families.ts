import type { Told } from './told.ts'

/** Families with children, illness, debts, lost work. */
export const FAMILIES: readonly Told[] = [
  ['孩子得白血病花了三十多万借了一屁股债', { 'child.illness': true }],
  [
    '余姚的四口人就我一个人上班五千块',
    {
      region: '330281',
      persons: 4,
      monthlyIncomeFen: 500_000,
      'self.work': 'employed',
      'self.incomeFen': 500_000,
    },
  ],
  ['没车没房租房子住的', { vehicles: 'none', homes: 0 }],
  ['我打零工一个月两千多', { 'self.work': 'employed', 'self.incomeFen': 200_000 }],
  [
    '我一个人带两个小孩老公外面有人离婚了不给抚养费大的读初二小的二年级我在饭店洗碗一个月三千二房租一千',
    {
      'big_child.study': 'junior',
      'small_child.study': 'primary',
      'self.work': 'employed',
      'self.incomeFen': 320_000,
    },
  ],
  ['我老公去年出车祸走了留下我跟三个小孩我没工作的全靠公婆接济', {}],
  [
    '我家四个人老公尿毒症每个礼拜三次透析我要陪他没上班儿子高二女儿六年级',
    {
      persons: 4,
      'spouse.illness': true,
      'son.study': 'senior',
      'daughter.study': 'primary',
    },
  ],
  [
    '厂里裁员我失业八个月了老婆在超市做收银两千六一个月女儿上幼儿园房贷一个月要还两千一',
    {
      'self.work': 'jobless',
      'spouse.work': 'employed',
      'spouse.incomeFen': 260_000,
      'daughter.study': 'kindergarten',
    },
  ],
  [
    '我今年四十五岁肢体残疾二级走路要拐杖老婆也是残疾听力一级两个人没收入一个女儿读高一',
    {
      'self.age': 45,
      'self.disability': 'physical',
      'self.disabilityLevel': 2,
      'spouse.disability': 'hearing',
      'spouse.disabilityLevel': 1,
      'spouse.incomeFen': 0,
      'self.incomeFen': 0,
      'daughter.study': 'senior',
    },
  ],
  [
    '我儿子二十六岁精神分裂残疾证精神二级没办法上班我五十八老公跑了就我娘俩过',
    {
      persons: 2,
      'son.age': 26,
      'son.disability': 'psychiatric',
      'son.disabilityLevel': 2,
      'self.age': 58,
    },
  ],
  ['我家是低保边缘户三口人儿子考上大学了学费一年六千多付不起', { alreadyOn: 'dibian', persons: 3 }],
  [
    '老婆乳腺癌化疗报销以后自己今年掏了八万多亲戚那里借了六万我开滴滴一个月四千左右',
    {
      'spouse.illness': true,
      medicalYearFen: 8_000_000,
      'self.work': 'employed',
      'self.incomeFen': 400_000,
    },
  ],
  [
    '一家三口租房子住的老公工地上摔断腿躺家里我打点零工两千块一个月小孩读小学',
    {
      persons: 3,
      'self.work': 'employed',
      'self.incomeFen': 200_000,
      'child.study': 'primary',
    },
  ],
  [
    '小人的爸爸吸毒关进去了他妈妈跑掉了我当奶奶的带着孙子今年九岁上三年级',
    { 'grandchild.together': true, 'grandchild.age': 9, 'grandchild.study': 'primary' },
  ],
  [
    '户口慈溪的家里五口人公公婆婆都七十多了老公打工五千我在家带小的',
    {
      region: '330282',
      persons: 5,
      'spouse.work': 'employed',
      'spouse.incomeFen': 500_000,
    },
  ],
  ['我 加 四 囗 人 老 公 得 了 肝 Ai 我 一 个 月 收 人 2800', { persons: 4, 'self.incomeFen': 280_000 }],
  [
    '儿子自闭症十二岁残疾证智力一级要做康复我辞职在家带他老公一个人上班六千二',
    {
      'son.age': 12,
      'son.disability': 'intellectual',
      'son.disabilityLevel': 1,
      monthlyIncomeFen: 620_000,
      'spouse.work': 'employed',
      'spouse.incomeFen': 620_000,
    },
  ],
  [
    '我是重度残疾人肢体一级没劳动能力父母都七十几了我四十没结婚跟爹娘一起住',
    {
      'self.disability': 'physical',
      'self.disabilityLevel': 1,
      'self.work': 'unable',
      'self.age': 40,
    },
  ],
  [
    '我们夫妻俩都失业了有个女儿读大一学费住宿费一年九千存款都没了还欠人家十万',
    { 'daughter.study': 'university' },
  ],
  ['我家两套房一套老家的一套贷款买的有一辆面包车开小店亏了外面欠了三十万', { homes: 2, vehicles: 'one_car' }],
  ['上个月家里着火全烧光了现在住亲戚家三个人没地方住', { emergency: 'fire' }],
  [
    '老公判了五年在坐牢我带着女儿过女儿四岁幼儿园小班我做保洁一个月二千四百块钱',
    {
      'daughter.age': 4,
      'daughter.study': 'kindergarten',
      'self.work': 'employed',
      'self.incomeFen': 240_000,
    },
  ],
  ['我弟弟三十五岁智力残疾二级没讨老婆爸妈都走了他跟我一起过我家三口人加他四口', {}],
  [
    '家里没啥收入就靠老公种田一年万把块老公五十九我五十七还有个老娘八十四跟我们一道住',
    {
      'spouse.work': 'employed',
      'spouse.age': 59,
      'self.age': 57,
      'mother.age': 84,
      'mother.together': true,
    },
  ],
  [
    '我得了尿毒症一个礼拜透析三次不能干活老婆跟我离了儿子跟她的我一个人住房租六百',
    { persons: 1, 'self.illness': true, 'self.work': 'unable' },
  ],
  [
    '女儿十六岁白血病在杭州看病已经花了五十万了农村医保报了一半我跟老公都请假陪着没收入',
    { 'daughter.age': 16, 'daughter.illness': true, 'spouse.incomeFen': 0, 'self.incomeFen': 0 },
  ],
  [
    '我家住泗门六个人爷爷奶奶都在老爸生癌去年走了妈妈在厂里上班四千一个月我读大学妹妹读初中',
    {
      region: '330281',
      persons: 6,
      'self.study': 'university',
    },
  ],
]
