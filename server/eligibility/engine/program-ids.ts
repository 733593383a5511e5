/**
 * Every programme, in the order in which they are decided: a later one may rest on an earlier one.
 * dibao 低保, dibian 低边, danrenbao 单人保, zhichuxing 支出型低保, gangxing 刚性支出困难家庭, tekun 特困,
 * linshi 临时救助, medical 医疗救助, education 教育救助, housing 住房救助, dilapidated 农村危房,
 * employment 就业救助, disaster 受灾救助, disability_living 困难残疾人生活补贴, disability_care 重度残疾人护理补贴,
 * orphan 孤儿, unattended 事实无人抚养儿童, hardship_child 困境儿童, price 价格补贴, electricity 电费减免,
 * cable 有线电视减免, legal_aid 法律援助, elder_care 养老服务补贴, funeral 殡葬减免.
 */
export const PROGRAM_IDS = [
  'dibao',
  'dibian',
  'tekun',
  'danrenbao',
  'zhichuxing',
  'gangxing',
  'linshi',
  'orphan',
  'unattended',
  'hardship_child',
  'disability_living',
  'disability_care',
  'medical',
  'education',
  'housing',
  'dilapidated',
  'employment',
  'disaster',
  'elder_care',
  'price',
  'electricity',
  'cable',
  'legal_aid',
  'funeral',
] as const

export type ProgramId = (typeof PROGRAM_IDS)[number]

/**
 * The same for every programme. Written out, not built from the list: objects made from one literal share one shape,
 * and reading them is many times faster than reading a copy.
 */
export function forEach<T>(value: T): Record<ProgramId, T> {
  return {
    dibao: value,
    dibian: value,
    tekun: value,
    danrenbao: value,
    zhichuxing: value,
    gangxing: value,
    linshi: value,
    orphan: value,
    unattended: value,
    hardship_child: value,
    disability_living: value,
    disability_care: value,
    medical: value,
    education: value,
    housing: value,
    dilapidated: value,
    employment: value,
    disaster: value,
    elder_care: value,
    price: value,
    electricity: value,
    cable: value,
    legal_aid: value,
    funeral: value,
  }
}
