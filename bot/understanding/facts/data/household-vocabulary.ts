const N = '([一二两三四五六七八九十]|1?\\d)'

/** How many live together. "N个人" counts only where nothing is said of those people. */
export const PERSONS: readonly RegExp[] = [
  new RegExp(`(?:^|[^第\\d十百老小])${N}口(?:人|之家)(?!井|饭)`),
  /(?:^|[^第\d十百老小])([二两三四五六七八2-8])口(?=$|[,。靠要全都我没]|老婆|老公)/,
  new RegExp(`(?:一家|全家|家里|我家|我们家|家中|我们)(?:就|只有|总共|一共|共|现在|有|是|一共有|总共有)*${N}个人(?=$|[,。]|能|可以|过|住|生活|要|都?靠|吃低保|我|老|儿|女|妈|爸)`),
  new RegExp(`(?:我家|我们家|家里)?(?:住|在)[^,。\\d家]{2,5}?${N}个人(?=$|[,。]|爷|奶|爸|妈|老)`),
  new RegExp(`(?<![子女老])${N}个人(?:一起|一道)?(?:过日子|过生活|过|住|吃低保|生活|要?吃饭)(?![得年不])`),
  new RegExp(`(?:总共|一共)(?:就|有|是)?${N}个?人(?=$|[,。]|能|我)`),
] // biome-ignore format: one pattern a line
/** Nobody else lives there, beyond doubt. */
export const ONE =
  /(?:(?:就|只有|只剩|剩下?)我(?:自己)?一个(?:人|老头子?|老太婆|孤老)?|我(?:自己)?(?:现在)?一个人)(?:了|孤零零的?)?(?:单独|独自)?(?:住|过日子|过|生活|居住)(?!院)|我?(?:是)?(?:个)?(?:孤|单身|光棍)(?:老|寡)?(?:头子?|太婆|老人|汉|人)?(?:就)?一个(?!人?带)|我(?:这个)?老(?:太婆|头子?)一个|孤身一人|孤苦伶仃/
/** Two people, said without a number. */
export const TWO =
  /(?:我)?(?:娘俩|娘儿俩|爷俩|父子俩|母子俩|母女俩|父女俩|祖孙俩|老两口|夫妻俩|两口子|老夫妻)(?:两个人?)?(?:一起|一道)?(?:过|住|生活|相依为命)|(?:我|现在|就)(?:跟|和|同|与)(?:我)?(?:老婆|老太婆|老公|老头子|老头|老伴|爱人|女儿|儿子|老娘|老妈|老母亲|妈妈|姆妈|老爸|孙子|孙女)(?:就)?(?:我们)?(?:两个人?|俩)(?:一起|一道)?(?:过|住|生活|吃|相依为命)/
/** Beside one of these somebody else lives there as well. */
export const NOT_ALONE = /带着?(?:[一两三两二2-9]个|孩子|小孩|孙|儿子|女儿|娃)|拖着/

/** The office counted wrongly: how many there are is not said. */
export const MISCOUNTED = /少算|多算|漏算|漏了|(?<!两)口人?,?再?加(?:上|他|她|我)/
export const FAMILY_OF = /一家([三四五六七八])口/

/** Whole parts of a sentence that say how many, without a number. */
export const HEADS_SAID = /就|只|俩|两个|两口|一个人|独居/

export const NO_HOME =
  /[没无]房(?:子)?[没无]车|[没无]车(?:子)?[没无]房(?!租(?:金|收|出))|房子(?:也|都)?没有(?=$|[,。存车租])|(?<!有)(?:没有?|无)(?:自己的)?房(?:子|产)?(?=$|[,。没无也住又还能靠]|租(?!金|收|出))/
export const NO_CAR =
  /[没无]房(?:子)?[没无]车|[没无]车(?:子)?[没无]房(?!租)|(?:汽车|轿车|车子|小车)(?:也|都)?没(?:有|得)?(?:的)?(?=$|[,。就只房存])|(?<!有)(?:没有?|无)(?:汽|小|轿|买)?车(?:子)?(?=$|[,。没无也又还能有但只])/
export const HOMES = new RegExp(
  `房子(?:就|只有|也就)?(?:有)?${N}[套间幢栋]|${N}套(?:老|旧|小|农村|商品|自建|安置)?(?:的)?(?:房|住房)`,
)
export const NO_MORE_HOMES = /租|看中|买|拆|卖|邻|公租|继承|送|分到|分了|以前|原来/
/** Characters around a number of homes in which that is said. */
export const HOMES_AROUND = 5
/** "房子是自己的一间平房" */
export const OWN_HOME = /自己的?(?:就|只有)?(?:一|1)(?:间|栋|幢|套)(?:老|破|小|平|旧|木|土)*(?:房|屋)/
export const ONE_CAR = /有(?:了)?(?:一)?(?:辆|部|台)(?:旧|破|二手|小)?(?:汽车|轿车|小车|面包车|车(?!位|库))/
export const OTHER_WHEELS = /电动|电瓶|摩托|三轮|自行|残疾车|代步|拖拉机/
export const NO_SAVINGS =
  /(?:没有?|无|一分钱?)(?:什么|任何|一点|一分钱?)?(?:的)?(?:存款|积蓄)(?:都?没有)?|(?:存款|积蓄|钞票)(?:一分)?(?:也|都)?没有?(?:存)?(?=$|[,。房车也都]|一分)/

/** Recognised today. The word alone is no claim: "低保户有什么补贴" asks. */
const CLAIM =
  '(?:^|[,。我家们里是在已经就都]|(?<=[个口])人)(?:现在|已经|本来就|就|都)?(?:是|属于|吃着|在吃|吃|拿着|在拿|领着|在领|享受着|享受|评上了?|办了)(?:了|的|着)?(?:个|的是)?'
export const ON_DIBIAN = new RegExp(`${CLAIM}(?:低保边缘|低边)(?:户|家庭|的)?`)
export const ON_DIBAO = new RegExp(`${CLAIM}低保(?!边)(?:户|家庭|对象|的|金)?`)
export const ON_TEKUN = new RegExp(`${CLAIM}(?:特困(?:户|人员|供养)?|五保户?)`)
/** Characters around such a claim in which it is asked, denied or wished for. */
export const CLAIM_BEFORE = 8
export const CLAIM_AFTER = 8
export const ONLY_DIBAO = /^(?:农村|城市|城镇)?低保(?:户|家庭)$/
export const ONLY_DIBIAN = /^(?:低保边缘|低边)(?:户|家庭)?$/
/** Around such a claim: it is asked, denied, wished for or over. */
export const NO_CLAIM =
  /不是|没|不算|算不算|是不是|能不能|能(?!力)|可以|想|要|申请|怎么|取消|停了|退了|以前|够|评不|条件|标准|资格|被|才|会|哪|吗|什么|人家|名额/

/** Children with families of their own, who live apart: each is one. */
export const SETTLED =
  /(?<![老二三])(一|两|二|三|四|五|俩|[1-5])个?(?:儿子|女儿|子女|儿女|孩子|小孩)(?:都|也|已经|全)*(?:成家|结婚|出嫁|嫁(?:人|出去|走|了|到|在|给|得)|分家|分开|另过)/g
/** A child of whom no number is said, gone to a family of their own. */
export const SETTLED_ONE =
  /(?<![一两二三四五俩\d个儿])(?:女儿|囡|闺女|大女儿|小女儿)(?:都|也|已经|早就|老早|全)*(?:出嫁|嫁(?:人|出去|走|到|在|给|得|了))|(?<![一两二三四五俩\d个])(?:儿子|大儿子|小儿子)(?:都|也|已经|早就|老早)*(?:成家(?!.{0,6}(?:跟|和)我)|分家|分开(?:过|住)|另过|结婚(?:了)?(?:搬|分|另|住外面))/g
/** None by law who lives apart: no children. */
export const CHILDLESS =
  /(?:没|无|冇)(?:有)?(?:儿(?:子)?(?:没|无)女(?:儿)?|子女|儿女|后代|生过?(?:孩子|小孩))|(?:没|无)子(?:没|无)女|孤寡老人|孤老头|孤老太/
/** So old that parents are no more. */
export const OLD = /(?:[6-9]\d|[六七八九]十)|孤寡|孤老|五保|老头|老太/
/** A husband or wife who would have to support as well. */
export const MARRIED = /老伴|老公|老婆|老太婆|老头子|爱人|夫妻|老两口/
export const NOT_MARRIED =
  /没(?:有)?(?:老伴|结过?婚|讨老婆|嫁人|老婆|老公)|光棍|单身|(?:老伴|老公|老婆|老太婆|老头子|爱人).{0,6}(?:走了|死|去世|过世|没了|不在了|离了)/
export const SETTLED_BOTH =
  /(?:一儿一女|儿子女儿各有?一个|一个儿子一个女儿|儿子女儿)(?:都|也|已经|全)*(?:成家|结婚|分家|分开)/

export const HARD_NOW =
  /日子(?:真|都|实在)?(?:的)?(?:是)?过不下去|没钱(?:吃饭|看病|买药|治)|看不起病|吃不起药|买不起药/
export const ACCIDENT =
  /(?:最近|刚|上个?月|这个月|前几天|前天|昨天|今天|上(?:个)?(?:星期|礼拜|周)).{0,12}(?:出了?车祸|被车撞|摔断|摔成|工伤)/
export const FIRE =
  /(?:最近|刚|上个?月|这个月|前几天|前天|昨天|今天|上(?:个)?(?:星期|礼拜|周)).{0,12}(?:着火|失火|起火|火灾)/

/** A county by its name only where the household is registered or at home there. */
export const AT_HOME_BEFORE =
  /(?:户口(?:是|在|本)?(?:在|是)?|我是|我们是|家(?:在|住)|住在|人在|我在|来自|浙江|宁波|杭州|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|市|省|这里是|这边是|^|[,。])$/
/** The same, beyond doubt. */
export const SAID_HOME = /(?:户口(?:是|在|本)?(?:在|是)?|我是|我们是|我家(?:在|住))$/
export const AT_HOME_AFTER =
  /^(?:市|县|区)?(?:人|的(?=$|[,。]|我|农村|家|[一二两三四五六七八九\d]口|[一二两三四五六七八九\d]个人|老两口|今年|没|两)|[一二两三四五六七八九]个人|[一二两三四五六七八九]口|农村|乡下|户口|本地|这边|这里|$|[,。]|.{0,4}(?:镇|乡|村|街道))/
export const ELSEWHERE =
  /外地|老家(?:在|是)|户口不在|户口在外|安徽|江西|河南|贵州|四川|云南|湖南|湖北|江苏|山东|福建|打工的/

/** Behind such words a place is where one lives, unless one only works there. */
export const LIVES_THERE = /(?:户口(?:是|在|本)?(?:在|是)?|家(?:在|住|是)|人?住(?:在)?)$/
/** "余姚陆埠人": whoever says so of themselves. */
export const NATIVE = /^(?:市|县|区|镇|乡|街道)?人(?![民家事力才口均])/
export const NATIVE_OTHER = /(?:老婆|老公|爱人|媳妇|他|她|伊|妈|爸|朋友|同事)(?:也)?是?$/
export const ONLY_THERE = /^.{0,5}(?:医院|打工|上班|工作|租|开店|做生意|看病|读书|上学|养老院|敬老院)/
