/**
 * What people say while it is measured: questions about the rules, parts of a screening, menu words. None calls a
 * person, so that the bot answers everything.
 */
export const LINES = [
  '低保要交哪些材料',
  '看我家能领什么',
  '我家三口人，老婆尿毒症，我打零工一个月两千多',
  '有车能不能吃低保',
  '申请办到哪一步了',
  '余姚',
  '特困供养要什么条件',
  '不对，是四口人',
  '菜单',
  '临时救助多久能下来',
] as const

/** What the talk says in its n-th second; talks begin at different places. */
export const lineOf = (talk: number, turn: number): string => LINES[(talk + turn) % LINES.length] ?? LINES[0]
