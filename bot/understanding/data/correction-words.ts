/** "不对，是四口人": what stands before the right answer. */
export const CORRECTION =
  /^(?:(?:不对|不是的|错了|(?:我)?(?:刚才)?(?:说|填|写|点|按)错了|弄错了|更正|改一下|wrong|no,|i meant)[，,。.!！\s]*|不是[，,。\s]+)(?:应该|其实|我家)?(?:是|有|改成)?\s*(.+)$/i

/** Words that tell which answer is meant, and the questions that they may belong to. */
export const ABOUT: readonly [RegExp, RegExp][] = [
  [/(口|个)人?$|口子$|people$/, /^(persons|obligor\.persons)$/],
  [/岁$|years old$/, /^member\.age$/],
  [/(套|间)(房)?$/, /^homes$/],
  [/平(米|方|方米)?$/, /^floorAreaPerPerson$/],
  [/(块|元|圆|钱|万)$|yuan$/, /Fen$/],
  [/级$/, /^member\.disabilityLevel$/],
]
