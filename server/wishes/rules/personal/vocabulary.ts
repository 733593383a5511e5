/** Words of numbers and accounts, and of sentences. */

/** Accounts by which somebody is found elsewhere. */
export const ACCOUNT_WORDS =
  '微信|威信|薇信|卫星号|绿泡泡|v信|vx|wx|weixin|wechat|加v|qq|扣扣|企鹅号|抖音|快手|支付宝|小红书|邮箱'

/** Numbers that are short and tell somebody all the same. */
export const NUMBER_NAMES =
  '短号|小号|分机|尾号|后[46]位|后几位|学号|病历号|住院号|残疾证|社保号|医保卡|证号|卡号|密码|验证码|门牌'

/** What stands between the name of an account and the account, as part of a pattern. */
export const AFTER_ACCOUNT = '(号码|号|id|同号)?[是为:：\\s]*'

export const PLATE_HEADS = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** How digits are written otherwise. */
export const DIGIT_WORDS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  拐: '7',
  洞: '0',
  勾: '9',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
}

/** Parts of a sentence, with the sign behind them. */
export const CLAUSES = /[^，。！？；,.!?;\n]+[，。！？；,.!?;\n]*/g

/** What is left over at the ends when a part was taken out. */
export const EDGES = /^[\s，。、；：,.!?;:的在是]+|[\s，、；：,;:]+$/g

/** A wish that goes on well behind "一位老奶奶": 我想要一台收音机. */
export const WISH_BEGINS =
  /^(?:我们家|我家|我们|我|俺|阿拉)?[也很就是]?((?:很|最|特别)?(?:想|希望|盼|要|需要|缺|求|愿))/
