/** What is only imagined, from its first word to the end of the sentence or to `BACK`. */
export const IMAGINED =
  /(?:如果|要是|假如|假设|万一|倘若|假使|若是|比如|例如|打个比方|要不是|以后(?=如果|要|会|能|想|还能|再)|将来|等到|等我|哪怕|就算|即使|是不是说)/

/** What once was, to the next comma. */
export const ONCE = /(?:以前|之前|原来|原先|从前|过去|当年|那时候|曾经|年轻的?时候?|前些年|早几年|早些年)/

/** What is only wished or planned, to the next comma. "想问", "想申请" are no wishes of this kind. */
export const WISHED =
  /(?:打算|准备(?!好)|考虑|计划|希望|想要?(?:买|生|换|去|找|让|给|开|把|养|送|租|接)|能不能(?:买|养|生|租))/

/** Here the truth goes on. */
export const BACK = /(?:但是|可是|不过|现在|如今|目前|眼下|其实|实际上|后来|今年)/

/** The end of a sentence; commas only part it. */
export const SENTENCE_END = /[。!?;\n]/

export const QUESTION =
  /[?]|吗|能不能|可不可以|多少|什么|啥|怎么|咋|会不会|是不是|算不算|有没有|够不够|哪|几(?:级|岁|口)|行不行|能(?:办|领|拿|申请|享受)|呢$/

/** Somebody of the family is named in it: then a question tells facts as well. */
export const OWN = /我|俺|咱|家里|老婆|老公|爱人|妻子|丈夫|媳妇|儿子|女儿|我妈|我爸|本人|老伴/

/** Words as they are mistyped, misheard or said in the villages, and what they mean. */
export const ALIASES: readonly (readonly [RegExp, string])[] = [
  [
    /阿拉屋里(厢|头)?|伲屋里|我加(?=[里有一二两三四五六七八九\d])|我[佳嘉]里?(?=[有一二两三四五六七八九\d])/g,
    '我家',
  ],
  [/阿拉(?=老公|老婆|儿子|女儿|囡|姆妈|阿爸|男人|爸|妈)/g, '我'],
  [/阿拉/g, '我们'],
  [/屋里(厢|头)/g, '家里'],
  [/[底抵低][保宝][户互](?!口)/g, '低保户'],
  [/[底抵]保|低宝/g, '低保'],
  [/残[级急疾集]证/g, '残疾证'],
  [/残[急集](?=[一二三四\d])/g, '残疾'],
  [/([智肢精视听])(力|体|神)?残[级急](?=[一二三四\d])/g, '$1$2残疾'],
  [/尿[独读都]症|尿毒[正政]/g, '尿毒症'],
  [/([一二两三四五六七八九\d])[囗扣]人/g, '$1口人'],
  [/收[人如]/g, '收入'],
  [/退[修休][金今]/g, '退休金'],
  [/块[前线]/g, '块钱'],
  [/上出中/g, '上初中'],
  [/小[囝囡]|小人(?=读|上|在)/g, '小孩'],
  [/[呒无]没|没得|冇得?/g, '没有'],
  [/打[另灵]工/g, '打零工'],
  [/千把/g, '一千多'],
]

/** An ID or phone number: never a fact, and never said back. */
export const PRIVATE_NUMBERS = /(?<!\d)(?:\d[\s-]?){17}[\dx](?![\d])|(?<!\d)1(?:[\s-]?\d){10}(?!\d)/gi
