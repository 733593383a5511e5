const N = '([一二两三四五六七八九十]|1?\\d)'

/** How many live together. "N个人" counts only where nothing is said of those people. */
export const PERSONS: readonly RegExp[] = [
  new RegExp(`(?:^|[^第\\d十百老小])${N}口(?:人|之家)(?!井|饭)`),
  /(?:^|[^第\d十百老小])([二两三四五六七八2-8])口(?=$|[,。靠要全都我没]|老婆|老公)/,
  new RegExp(`(?:一家|全家|家里|我家|我们家|家中|我们)(?:就|只有|总共|一共|共|现在|有|是|一共有|总共有)*${N}个人(?=$|[,。]|能|可以|过|住|生活|要|都?靠|吃低保|我|老|儿|女|妈|爸)`),
  new RegExp(`(?:总共|一共)(?:就|有|是)?${N}个?人(?=$|[,。]|能|我)`),
] // biome-ignore format: one pattern a line
/** The office counted wrongly: how many there are is not said. */
export const MISCOUNTED = /少算|多算|漏算|漏了/
export const FAMILY_OF = /一家([三四五六七八])口/

/** Whole parts of a sentence that say how many, without a number. */
export const HEADS_SAID = /就|只|俩|两个|两口|一个人|独居/

export const NO_HOME = /(?<!有)(?:没有?|无)(?:自己的)?房(?:子|产)?(?=$|[,。没无也住又还能])/
export const NO_CAR = /(?<!有)(?:没有?|无)(?:汽|小|轿|买)?车(?:子)?(?=$|[,。没无也又还能有但只])/
export const HOMES = new RegExp(`${N}套(?:老|旧|小|农村|商品|自建|安置)?(?:的)?(?:房|住房)`)
export const NO_MORE_HOMES = /租|看中|买|拆|卖|邻|公租|继承|送|分到|分了/
export const ONE_CAR = /有(?:了)?(?:一)?(?:辆|部|台)(?:旧|破|二手|小)?(?:汽车|轿车|小车|面包车|车(?!位|库))/
export const OTHER_WHEELS = /电动|电瓶|摩托|三轮|自行|残疾车|代步|拖拉机/
export const NO_SAVINGS = /(?:没有?|无|一分钱?)(?:什么|任何|一点|一分钱?)?(?:的)?(?:存款|积蓄)(?:都?没有)?/

/** Recognised today. The word alone is no claim: "低保户有什么补贴" asks. */
const CLAIM =
  '(?:^|[,。我家们里是在已经就])(?:现在|已经|本来就|就|都)?(?:是|属于|吃着|在吃|吃|拿着|在拿|领着|在领|享受着|享受|评上了?|办了)(?:了|的|着)?(?:个|的是)?'
export const ON_DIBIAN = new RegExp(`${CLAIM}(?:低保边缘|低边)(?:户|家庭|的)?`)
export const ON_DIBAO = new RegExp(`${CLAIM}低保(?!边)(?:户|家庭|对象|的|金)?`)
export const ON_TEKUN = new RegExp(`${CLAIM}(?:特困(?:户|人员|供养)?|五保户?)`)
export const ONLY_DIBAO = /^(?:农村|城市|城镇)?低保(?:户|家庭)$/
export const ONLY_DIBIAN = /^(?:低保边缘|低边)(?:户|家庭)?$/
/** Around such a claim: it is asked, denied, wished for or over. */
export const NO_CLAIM =
  /不是|没|不算|算不算|是不是|能不能|能(?!力)|可以|想|要|申请|怎么|取消|停了|退了|以前|够|评不|条件|标准|资格|被|才|会|哪|吗|什么|人家|名额/

/** Children with families of their own, who live apart: each is one. */
export const SETTLED =
  /(?<![老二三])(一|两|二|三|四|五|俩|[1-5])个?(?:儿子|女儿|子女|儿女|孩子|小孩)(?:都|也|已经|全)*(?:成家|结婚|出嫁|嫁(?:人|出去|走)|分家|分开|另过)/g
export const SETTLED_BOTH = /一儿一女(?:都|也|已经|全)*(?:成家|结婚|分家)/

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
  /^(?:市|县|区)?(?:人|的(?=$|[,。]|我|农村|家里)|农村|乡下|户口|本地|这边|这里|$|[,。]|.{0,4}(?:镇|乡|村|街道))/
export const ELSEWHERE =
  /外地|老家(?:在|是)|户口不在|户口在外|安徽|江西|河南|贵州|四川|云南|湖南|湖北|江苏|山东|福建|打工的/
