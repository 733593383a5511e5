import { SURNAMES } from './people-vocabulary.ts'

/** Words by which a text tells where somebody is. */

/** Places: what a name of one ends in. */
export const PLACE_ENDS =
  '自然村|新村|村|社区|小区|花园|花苑|佳苑|家园|公寓|山庄|敬老院|养老院|福利院|小学|中学|幼儿园'

/** A character before it that makes it no name: 农村, 本村, 读小学. */
export const NO_PLACE_BEFORE =
  '农本全我们同乡外邻在个这那到回去下进的出整上读念所从是级家里了有住各每近旁对面哪找问请拉谢和给跟'
/** Names that end like those words all the same: 张家村, 岭下村, 桥里村. */
export const PLACE_ALL_THE_SAME = `[${SURNAMES}]家村|[岭山溪坑塘岙坂湖桥岩坞畈埠港洋湾江河田地石庙墩][下上里]村`

/** After a place name: 村里 is no name, 横山村里 is. */
export const STREET_ENDS = '路|街|巷|大道|弄堂|弄|里|桥头'

export const UNIT_ENDS = '组|队|幢|栋|单元|室|弄|号楼|号院|号门|号室|门牌|病房|号床|床位'

export const NUMERALS = '0-9一二三四五六七八九十百零〇两甲乙丙东西'

/** 12 号 is a day, a shoe, or a house: a house after these words. */
export const HOUSE_BEFORE = '路|街|巷|弄|村|组|队|幢|栋|区|苑|园|家|住|屋|住址|地址'

/** Behind the number of a house, and the sign itself; 12 号前 is a day. */
export const STREET_TAIL = '(?:号|弄|幢|栋|室|排)'
export const HOUSE_SIGN = '号(?!前|之前|以前|左右|那天|上午|下午|早上|晚上|开学|要|去|电池|的?鞋|线)'
export const MONTH = '月'
/** Which house in a row. */
export const IN_A_ROW = '第[一二三四五六七八九十两\\d]{1,3}(?:间|家|户|排|幢|栋|座)'

/** A class of a school: 三年级二班, 初二（3）班, 幼儿园大班. */
export const CLASS =
  '[一二三四五六七八九\\d]年级?[\\s（(]*[一二三四五六七八九十\\d]{1,2}[）)]?班|[初高][一二三123][\\s（(]*[一二三四五六七八九十\\d]{1,2}[）)]?班|[一二三四五六七八九\\d][\\s]*[（(][一二三四五六七八九十\\d]{1,2}[）)][\\s]*班|幼儿园[^，。,.]{0,3}[大中小]班'

/** A day of birth: the whole date beside such a word, or month and day right before it. */
export const BIRTHDAY =
  '(?:生日|出生|生于)[^，。,.]{0,4}(?:19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}|(?:19|20)\\d{2}[年./-]\\s*\\d{1,2}[月./-]\\s*\\d{1,2}[日号]?[^，。,.]{0,3}(?:生|出生)'
/** A day with its year. */
export const DATE = '^(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}$'
