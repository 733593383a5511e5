/** Data: the words in which people give numbers and answers. Nothing here decides anything. */

/** Number characters and their value. */
export const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '一壹幺', '二两俩贰', '三叁仨', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (chars, value) => [...chars].map((char) => [char, value]),
  ),
)

/** Unit characters and what they multiply by. */
export const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
}

/** A spoken zero inside a number: the digit after it stands for itself. */
export const SPOKEN_ZERO = /[零〇]/
/** Two neighbouring digits before an optional unit, as in 两三千. */
export const NEIGHBOURS = /^(.*?)([一二两三四五六七八九])([一二三四五六七八九])([十百千万]?)$/
export const MINUS = /^[-−负]/
/** Words that make a number only near. */
export const ROUGH = /多|来|左右|大概|大约|差不多|约|上下|不到|将近|出头|吧|about|around|roughly|nearly/i
/** Words around a number that do not change it. */
export const NOISE =
  /[\s,，。.!]+$|[,，\s¥￥$]|人民币|左右|大概|大约|差不多|约|上下|不到|将近|出头|吧|多|来|about|around|roughly|nearly|每个月|每月|一个月|月|总共|一共|有|是|rmb|cny|yuan/gi
/** Units of measure behind a number. */
export const TAIL =
  /(块钱|块|元|圆|钱|口人|个人|口|人|套|间|平方米|平米|平方|平|㎡|m2|周岁|岁|级|家|户|个|people|persons?|years?(old)?)$/i

export const UNSURE =
  /^(不知道|不晓得|不清楚|不确定|不记得|忘了|忘记了|说不清|说不准|不好说|跳过|不想说|don'?t know|i don'?t know|not sure|skip|unknown|\?|？)[了呢啊。.!]*$/i
export const NO = /^(no|n|false|0|没有?|没得|无|否|不是|不|没有过|不算|还好|2|none)[了的呢啊。.!]*$/i
export const YES = /^(yes|y|true|1|有|是|是的|对|对的|嗯|有的|算|很难|困难)[了的呢啊。.!]*$/i
/** Zero in words, for numbers and money. */
export const NOTHING = /^(没有?|没得|无|零|none|nothing|no)(钱|收入|存款|房|房子|车)?[了的呢啊。.!]*$/i
/** Cities named without a district. */
export const CITY_ONLY =
  /杭州|宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|hangzhou|ningbo|wenzhou|jiaxing|huzhou|shaoxing|jinhua|quzhou|zhoushan|taizhou|lishui/i

/** A number of people is no money. */
export const PEOPLE = /(口人|个人|口|人|位|people|persons?)[了吧啊呀呢的。.!]*$/i
/** "一家三口", "我们家里四个人": words before a number of people. */
export const FAMILY_LEAD =
  /^(我们?|俺们?|他们?|她们?)?(一家子?|全家|家里|家中|家)(人)?(就|只有|总共|一共|共|有|是)*(?=.)/

/** "就我一个人", "老两口": a count of people said without a number. */
export const HEADS: readonly (readonly [RegExp, number])[] = [
  [
    /^(家里|现在)?(就|只有|只剩|光|单)?(我|本人)?(自己)?(一个人|一人|一个|独居|单身|自己)(住|过|过日子|生活)?(了|啊|呀|的)?$/,
    1,
  ],
  [/^(家里|现在)?(就|只有|只剩|光|单)(有|剩)?(我|本人)(了|啊|呀|的)?$/, 1],
  [
    /^(家里|现在)?(就|只有|只剩)?我(和|跟|同|与|加|加上)(我)?(老婆|老公|爱人|媳妇|丈夫|妻子|老伴|对象|老?妈|老?爸|妈妈|爸爸|老?母亲|老?父亲|老?娘|老?爹)(儿)?(俩|两人|两个人?|两口子?)?(住|过|过日子|生活)?(了|啊|呀|的)?$/,
    2,
  ],
  [
    /^(家里|现在)?(就|只有|只剩)?(我们)?(老两口|两口子|夫妻俩|夫妻两个|老夫妻|俩|两个)(人)?(住|过|过日子|生活)?(了|啊|呀|的)?$/,
    2,
  ],
]

/** Between several options in one answer: "1和3", "child, ill". */
export const BETWEEN = /[\s,，、;；和]+/
