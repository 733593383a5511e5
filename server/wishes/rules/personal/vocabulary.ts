/** Words by which a text tells who or where somebody is. */

/** Family names; those that are mostly other words (和, 于, 时 …) are left out, and found by the family's own names. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常康施洪柯翁俞鲍章童竺诸裘虞费岑茅屠葛柳岳楼骆娄卓阮倪庄殷聂焦祝舒管裴瞿宣郁盛缪胥戚励应毕霍项符詹辛冉涂蒙司苗季牛邢安乔左包'
export const DOUBLE_SURNAMES = [
  '欧阳',
  '诸葛',
  '上官',
  '司马',
  '东方',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '令狐',
]

/** 谢谢 is no family name, before or behind. */
export const NO_SURNAME = '(?!谢谢|(?<=谢)谢)'

/** What a family name is followed by. The longer ones first. */
export const TITLES = [
  '老太太',
  '老先生',
  '老大爷',
  '老奶奶',
  '大爷',
  '大妈',
  '大伯',
  '大叔',
  '大婶',
  '大娘',
  '大姐',
  '大哥',
  '大姨',
  '阿姨',
  '阿婆',
  '阿公',
  '阿伯',
  '阿叔',
  '阿婶',
  '阿嫂',
  '叔叔',
  '婶婶',
  '伯伯',
  '伯母',
  '爷爷',
  '奶奶',
  '婆婆',
  '公公',
  '嫂子',
  '老师',
  '师傅',
  '书记',
  '主任',
  '医生',
  '先生',
  '女士',
  '小姐',
  '老太',
  '老头',
  '老汉',
  '老板',
  '村长',
  '队长',
  '同学',
  '同志',
  '校长',
  '院长',
  '护士',
  '支书',
  '妈妈',
  '爸爸',
  '某某',
  '某',
  '姐',
  '哥',
  '叔',
  '伯',
  '婶',
  '嫂',
  '姨',
  '婆',
  '总',
  '氏',
  '家',
] as const
/** Before a family name: 老王, 小李, 阿陈. */
export const NICKNAME_HEADS = '老小阿'
/** Beginnings of other words that look like it. */
export const NO_NICKNAMES = [
  '老方法',
  '老方子',
  '老金',
  '老高',
  '老白',
  '小金',
  '小高',
  '小白',
  '小康',
  '小马',
  '小钱',
  '小石',
  '小龙',
  '小包',
  '小安',
  '小苗',
  '小牛',
  '小管',
  '小史',
  '小夏',
  '老龙',
  '老石',
  '老牛',
  '小余',
  '小万',
  '小汤',
  '小叶',
  '小林子',
] as const
/** After these a family name with one or two more characters is a name. */
export const BEFORE_NAMES =
  '我叫|他叫|她叫|名叫|叫做|名字叫|名字是|姓名|联系人|联系|我是|我爸|我妈|本人|村民|居民|户主|患者|学生|交给|转交|找|问|收件人|老伴|儿子|女儿|孙子|孙女|孩子叫|爱人|丈夫|妻子'
/** What may follow a name. */
export const AFTER_NAMES = '的|收|家|和|说|要|想|，|。|,|\\.|、|；|;|!|！|\\?|？|（|\\(|:|：|电|手|$'
/** Two or three characters that begin with a family name and are none. */
export const NO_NAMES = [
  '高血压',
  '高中',
  '高压',
  '白内障',
  '黄豆',
  '黄酒',
  '金鱼',
  '康复',
  '安全',
  '安静',
  '安装',
  '方便',
  '方法',
  '石头',
  '万一',
  '常用',
  '常年',
  '包子',
  '牛奶',
  '毛衣',
  '毛病',
  '毛毯',
  '马上',
  '钱',
  '应该',
  '龙头',
  '任何',
  '左右',
  '左手',
  '左腿',
  '江南',
  '汤',
  '管子',
  '水管',
] as const

/** Places: what a name of one ends in. */
export const PLACE_ENDS =
  '自然村|新村|村|社区|小区|花园|花苑|佳苑|家园|公寓|山庄|敬老院|养老院|福利院|小学|中学|幼儿园'
/** A character before it that makes it no name: 农村, 本村, 读小学. */
export const NO_PLACE_BEFORE =
  '农本全我们同乡外邻在个这那到回去下进的出整上读念所从是级家里了有住各每近旁对面哪'
/** After a place name: 村里 is no name, 横山村里 is. */
export const STREET_ENDS = '路|街|巷|大道|弄堂|弄|里|桥头'
export const UNIT_ENDS = '组|队|幢|栋|单元|室|弄|号楼|号院|号门|号室|门牌'
export const NUMERALS = '0-9一二三四五六七八九十百零〇两甲乙丙东西'
/** 12 号 is a day, a shoe, or a house: a house after these words. */
export const HOUSE_BEFORE = '路|街|巷|弄|村|组|队|幢|栋|区|苑|园|家|住|屋|住址|地址'

/** Accounts by which somebody is found elsewhere. */
export const ACCOUNT_WORDS =
  '微信|威信|薇信|v信|vx|wx|weixin|wechat|加v|qq|扣扣|企鹅号|抖音|快手|支付宝|小红书|邮箱'
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

/** What stands between the name of an account and the account, as part of a pattern. */
export const AFTER_ACCOUNT = '(号码|号|id|同号)?[是为:：\\s]*'
/** Between "I am" and a name. */
export const IS_CALLED = '[是为叫:：]?'
/** Behind the number of a house, and the sign itself. */
export const STREET_TAIL = '(?:号|弄|幢|栋|室|排)?'
export const HOUSE_SIGN = '号'
