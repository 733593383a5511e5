/** What the columns of the sheet of projects are called; the first is how we write it. */
export const COLUMNS = {
  code: ['项目编号', '编号', '项目代码', 'code'],
  name: ['项目名称', '名称', 'name'],
  provider: ['承办机构', '承接机构', '机构', '单位', 'provider'],
  about: ['服务内容', '内容', '简介', 'about'],
  tag: ['五助', '五助标签', 'tag'],
  kind: ['服务类别', '类别', 'kind'],
  forTypes: ['面向家庭', '服务对象', 'for'],
  regions: ['服务范围', '服务区域', '范围', 'regions'],
  alliance: ['助联体', '站点', '服务站点', 'station'],
  monthly: ['每月可接单', '每月能力', 'monthly'],
  minutes: ['每次分钟', '时长(分钟)', 'minutes'],
  pay: ['每单金额(元)', '单价(元)', 'pay'],
  funding: ['资金来源', 'funding'],
  startsOn: ['开始日期', '开始时间', 'starts'],
  endsOn: ['结束日期', '结束时间', 'ends'],
  state: ['状态', 'state'],
} as const
export type Column = keyof typeof COLUMNS

/** Without these a line is no project. */
export const REQUIRED: readonly Column[] = [
  'code',
  'name',
  'provider',
  'about',
  'tag',
  'kind',
  'regions',
  'startsOn',
]

export const TAG_WORDS = {
  youth: '助幼',
  learning: '助教',
  medical: '助医',
  elderly: '助老',
  hardship: '助困',
} as const
export const KIND_WORDS = {
  visit: '探访',
  care: '照料',
  meals: '送餐',
  cleaning: '打扫',
  bathing: '助浴',
  hospital: '陪诊',
  mind: '心理',
  skills: '能力提升',
  inclusion: '社会融入',
  home: '改造',
  legal: '法律',
  other: '其他',
} as const
export const TYPE_WORDS = {
  doudi: '兜底型',
  zhichu: '支出型',
  jinan: '急难型',
  fazhan: '发展型',
  guanai: '关爱型',
} as const
export const STATE_WORDS = { open: '接单', paused: '暂停', ended: '结束' } as const
/** Between several values in one cell. */
export const BETWEEN = /[、,，;；/\s]+/
/** All of the county. */
export const WHOLE_COUNTY: readonly string[] = ['全县', '全市', '全区', '全域']
/** Marks between year, month and day. */
export const DAY_MARKS = /[年月./]/g
export const DAY_END = /日$/
