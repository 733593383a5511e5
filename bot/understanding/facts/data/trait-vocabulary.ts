import type { MemberValues } from '../../../../server/eligibility/engine/index.ts'

/** Between a person and a trait these words mean that the trait is not simply told of them. */
export const GAP_STOPS =
  /想(?:问|知道|了解|咨询|看)|请问|听说|申请|要办|去办|办理|帮|替|会不会|是不是|算不算|有没有|怕|担心|怀疑|像|属于哪|评|鉴定/

/** Directly before a trait: it is denied. */
export const DENIED = /(?:没有?|不是|不|无|未|非|别|没得|没啥)(?:什么|得|患|查出|过|有|是)?$/

/** Illnesses that are serious wherever there is a list; others are asked about. */
export const SERIOUS_ILLNESS =
  /尿毒症|透析|肾衰竭?|(?:肺|肝|胃|肠|乳腺|宫颈|食道|食管|胰腺|甲状腺|鼻咽|膀胱|前列腺|骨|血|喉|脑)癌|癌症?|恶性肿瘤|白血病|淋巴瘤|再障|再生障碍性贫血|血友病|肝硬化|渐冻症|重大疾病|大病(?!保|救|医)|重病|晚期/

/** Ill, but whether seriously is not said. */
export const SOME_ILLNESS =
  /有病|生病|得了?病|病了|身体(?:不好|差|不行)|中风|偏瘫|脑梗|心梗|脑溢血|糖尿病|高血压|心脏病|肿瘤|住院|开刀|手术|吃药/

export const DISABILITY_KINDS: readonly (readonly [Exclude<MemberValues['disability'], 'none'>, string])[] = [
  ['physical', '肢体|肢残'],
  ['intellectual', '智力|智残'],
  ['psychiatric', '精神'],
  ['visual', '视力'],
  ['hearing', '听力'],
  ['speech', '言语|语言'],
  ['multiple', '多重'],
]

/** Some disability, kind or level not said. */
export const SOME_DISABILITY = /残疾(?!车|代步)|残联|聋|哑|(?<!色)盲|瘸|瘫/

export const STUDIES: readonly (readonly [Exclude<MemberValues['study'], 'none'>, string])[] = [
  ['kindergarten', '幼儿园|[大中小]班(?!车|主)'],
  ['junior', '初中|初[一二三](?!十|号|那天|到)|[七八九]年级'],
  ['senior', '高中|高[一二三](?!血|点|些|个|倍|头)'],
  ['vocational', '中专|职高|技校|职校'],
  ['postgraduate', '研究生|硕士|博士'],
  ['university', '大学|大专|本科|大[一二三四](?!千|百|万|点|些|个|岁|口)'],
  ['primary', '小学|[一二三四五六]年级'],
]

/** The school is not where the person goes now: done with it, not yet there, or only near it. */
export const STUDY_BEFORE = /考|毕业|没|想|要|准备|不|读完|当|在$|附近|旁|教/
export const STUDY_AFTER =
  /^(?:[一二三四五六]年级)?(?:就)?(?:毕业|文化|学历|水平|没读|没上|读完|老师|门口|旁|附近|那边|打扫|食堂|保安|工作|上班|打工)/

export const WORKS: readonly (readonly [MemberValues['work'], RegExp])[] = [
  [
    'unable',
    /干不了活|做不了活|不能干活|不能劳动|做不动|干不动|丧失劳动|没有?劳动(?:能)?力|瘫痪|卧床|[瘫躺]在床上|起不了床|植物人/,
  ],
  ['jobless', /失业|下岗|找不到(?:工作|活)|被(?:辞退|开除|裁)|厂(?:里|子)?倒闭/],
  ['retired', /退休/],
  [
    'employed',
    /打(?:点|些|着)?(?:零工|散工|短工|临工|小工|工)(?!.{0,3}(?:摔|受伤|伤了))|上班|种(?:点|些|一点|几分|[一两二三四五几]亩)?(?:田|地|菜|茶|杨梅)|务农|养鸡|养猪|摆(?:地)?摊|送外卖|跑外卖|送快递|踩缝纫机|做保洁|做保姆|做钟点工|(?:做|当)(?:收银|服务员|保安|门卫|环卫|护工|阿姨|小工|泥水|木匠|油漆)|洗碗|收银|(?<!住)在[^,。]{0,6}(?:厂|店|超市|食堂|公司|工地|码头|菜场)里?(?:做|烧|洗|扫|搬|帮|看门|踩|踏|干|端)|捡(?:废品|垃圾|破烂)|收(?:废品|破烂)|踏缝纫机|踩缝纫机|来料加工|理货|搬砖|扫(?:马路|地)|开(?:出租|滴滴|货车)|(?:在|进)(?:工)?厂|工地(?:上)?(?:干|做|搬)/,
  ],
]

/** Directly before or after work words: they are not about today's work. */
export const NO_WORK_BEFORE =
  /(?:没有?|不|几点|不能|不想|不去|没法|没办法|没地方|想|要去|出去|找|停了|不了|别)$/

/** Behind work words: hurt there, and perhaps not working since. */
export const HURT_AT_WORK = /^.{0,6}(?:摔|受伤|伤了|断|砸|压|出事|承包)/

/** Away, by whichever parent of the child. */
export const PARENTS: readonly (readonly [MemberValues['father'], RegExp])[] = [
  ['dead', /去世|过世|离世|病故|死了|死掉|早死|车祸死/],
  ['unable', /坐牢|坐监|服刑|判了?(?:刑|\S{1,2}年)|在监狱|关(?:着|在|进)|进去了|蹲大牢|强制戒毒/],
]

export const TOGETHER =
  /(?:跟|和|与|同)?(?:我|我们|咱们?|俺)(?:家)?(?:一起|一块|一道|同)?(?:住|过|生活)|(?:跟|和)(?:我|我们|咱们?)(?:住|过)/
/** Before and behind a name: "我跟老娘两个人过". */
export const WITH_ME = /(?:[我俺]|现在|就)[跟和与同]$/
export const AND_LIVE = /^(?:就|我们)?(?:两个人?|俩)?(?:一起|一块|一道)?(?:住|过|生活|相依为命)/
export const APART =
  /(?:不|没)(?:跟|和|与)?(?:我|我们)?(?:一起|一块)?住|分开|单独住|住(?:村里|老家|乡下|养老院|敬老院)/
export const INSTITUTION =
  /住(?:在|进)?(?:了)?(?:养老院|敬老院|福利院|福利中心)|在(?:养老院|敬老院|福利院)住?/

const KINDS = DISABILITY_KINDS.map(([, words]) => words).join('|')
const LEVEL = '([一二三四1-4])级'
/** Kind and level of a disability in every order in which they are said. */
export const DISABLED = new RegExp(
  `(${KINDS})(?:重度|轻度)?残疾?(?:证)?,?(?:是|为)?(?:${LEVEL})?|(${KINDS})${LEVEL}(?:残疾?)?|${LEVEL}(${KINDS})残疾?|残疾人?(?:证)?,?(?:是|有|评了|等级)?${LEVEL}|${LEVEL}残疾?(?!车)`,
)
