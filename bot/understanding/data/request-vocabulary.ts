/** Words that answer what a request asks, in free text. The first that fits counts. */
type Choices = readonly (readonly [string, RegExp])[]

const KIN =
  '老公|老婆|老伴|爱人|丈夫|妻子|媳妇|爸|妈|爹|娘|父亲|母亲|爷爷|奶奶|外公|外婆|公公|婆婆|岳父|岳母|儿子|女儿|孙子|孙女|老头子?|老太婆?|老人|老大|老二|哥|弟|姐|妹|大伯|叔|舅|姑|姨|孩子|他|她|屋里人'

export const CHANGE_WORDS: Choices = [
  [
    'job',
    /(?:工作|活儿?|班|饭碗|生意|厂里|单位|店).{0,6}(?:没了|丢|黄了|不要|关了|倒了)|失业|下岗|辞职|辞退|裁员|不干了|退休|找到.{0,4}(?:工作|活)|上班了|开始上班|打工了|就业|工作变|lost .{0,8}job|found .{0,8}(?:job|work)|new job|retired/i,
  ],
  [
    'death',
    new RegExp(
      `去世|过世|病故|病逝|身故|逝世|死了|没气了|断气|走掉了|(?:${KIN}).{0,10}(?<!搬|出|跑|赶|送|拿|带)(?:走了|走的|没了|不在了|没的)|家里有人走了|\\bdied\\b|passed away|\\bdeath\\b`,
      'i',
    ),
  ],
  [
    'account',
    /(?:银行|社保|领钱|存折|工资|补助|低保|市民)的?(?:卡|账户|帐户|账号|存折)|银行卡|存折|换(?:个|一?张)?卡|卡.{0,4}(?:换|丢|掉|坏|挂失|注销|过期|消磁)|账号|开户行|(?:bank|new) (?:card|account)|account number/i,
  ],
  ['marriage', /离婚|离了|结婚|再婚|成家|领证|出嫁|嫁(?:人|出)|娶|分居|复婚|divorced?|married|marriage/i],
  [
    'birth',
    /出生|生(?:了|下)|添(?:了)?(?:个|一个|人|丁|孙)|多(?:了)?(?:个|一)?(?:口|孩|娃)|怀孕|二胎|三胎|领养|收养|落户|born|new baby|gave birth/i,
  ],
  [
    'move',
    /搬(?:家|走|到|去|回|了|出|来)|迁|换(?:了)?(?:个)?(?:地方|住处|房子)住?|租(?:了)?(?:别的)?房|住到|不住(?:这|那|在)|分家|分户|moved?\b|moving/i,
  ],
  [
    'illness',
    /生病|得(?:了)?(?:大病|重病|癌|病)|癌|尿毒症|透析|住院|开刀|手术|中风|瘫|摔(?:断|伤|坏|了)|骨折|残疾|查出|ill(?:ness)?\b|sick|cancer|hospital/i,
  ],
  [
    'income',
    /工资|收入|退休金|养老金|社保金|赔偿|抚恤|涨|降了|多赚|少赚|分红|租金|拆迁|补偿|继承|遗产|中奖|一个月.{0,4}(?:千|百|块|元)|income|wages?|pension|salary/i,
  ],
  ['job', /工作|上班|打工|做生意|开店|摆摊|\bjob\b|\bwork\b/i],
]

export const ABUSE_WORDS: Choices = [
  [
    'staff',
    /村?(?:书记|主任|干部|支书)|村(?:里|委)(?:的)?(?:人|领导)|工作人员|办事(?:的|员)|窗口|领导|民政(?:局|办|干部)?的?人|网格员|收(?:了)?.{0,6}(?:钱|红包|礼|烟|好处)|红包|送礼|索要|吃拿|态度|刁难|亲戚|关系户|优亲厚友|骂人|走后门|staff|official|cadre|bribe/i,
  ],
  [
    'benefits',
    /邻居|隔壁|他家|她家|有人|有个人|我们村|那家|骗|冒领|还(?:在)?(?:领|吃|拿)|不该|假(?:离婚|残疾|证|病)|有房|有车|开.{0,6}(?:车|宝马|奔驰)|neighbou?r|cheat|should not get/i,
  ],
]

/** Those who are told of live where the speaker lives. */
export const SAME_PLACE = /隔壁|邻居|我们(?:村|社区|小区|镇|这里|这边)|村里|同村|本村|楼上|楼下|对门|我村/

export const NAMING_WORDS: Choices = [
  [
    'anonymous',
    /匿名|不(?:要)?留(?:名|姓名|名字)|不(?:想|要|能)?(?:说|写|让).{0,6}(?:名|我是谁|知道)|anonymous|no name/i,
  ],
  ['hidden', /(?:只|就)?(?:给|让)?县(?:里|上)|别(?:让|给)(?:村|镇)|county/i],
  ['shared', /可以(?:看|留|说|写)|都行|不怕|实名|无所谓|随便|shared?|fine/i],
]

export const WHEN_WORDS: Choices = [
  ['morning', /上午|早上|早晨|上半天|早点|morning/i],
  ['afternoon', /下午|下半天|午后|afternoon/i],
  ['any', /都(?:行|可以|好)|什么时候|随时|随便|无所谓|any/i],
]

export const SERVICE_WORDS: Choices = [
  [
    'hospital',
    /(?:陪|送|接|去|到).{0,8}(?:医院|看病|检查|透析|化疗|配药|复查)|陪诊|挂号|配药|hospital|doctor/i,
  ],
  ['bathing', /洗澡|助浴|擦身|理发|剪(?:头发|指甲)|bath|haircut/i],
  ['meals', /送饭|送餐|助餐|做饭|烧饭|一口(?:热)?饭|吃饭|饭|食堂|meal|cook/i],
  ['cleaning', /打扫|卫生|清洁|收拾|洗衣|擦(?:窗|玻璃)|整理|clean|laundry/i],
  ['talk', /说说(?:话|心里话)|聊(?:天|聊)|谈心|心理|开导|想不开|闷|孤单|解解闷|talk|counsel/i],
  ['legal', /法律|律师|官司|起诉|打官司|legal|lawyer/i],
  ['care', /护理|照顾|照料|照看|护工|翻身|喂(?:饭|药)|瘫|卧床|保姆|care/i],
  ['visit', /看看|看望|探望|探访|走访|上门(?:看|来|坐)|来个人|有没有人来|陪|visit/i],
]

export const WHO_WORDS: Choices = [
  ['parent', /妈|爸|爹|娘|父|母|爷爷|奶奶|外公|外婆|公公|婆婆|老人家|parents?\b|mother|father|grand/i],
  ['spouse', /老公|老婆|老伴|爱人|丈夫|妻子|媳妇|老头子|老太婆|husband|wife|spouse/i],
  ['child', /孩子|儿子|女儿|孙|娃|小囡|宝宝|child|son|daughter|kid/i],
  [
    'self',
    /我自己|自己|本人|给我|看看我|陪我|帮我(?:理|洗|剪|剃|擦|送|打扫|做|烧|买|装)|一个人(?:在家|住|过|生活)|我(?:这(?:个|条|双)?|的)?(?:要|想|腿|脚|手|眼|一个人|摔|病|不会|没人)|就我|^我$|myself|\bme\b|\bi\b/i,
  ],
  ['other', /别人|邻居|亲戚|朋友|他|她|other|neighbou?r/i],
]

export const BY_WORDS: Choices = [
  ['later', /不(?:着)?急|不赶|慢慢|有就好|随便|什么时候都|都行|无所谓|没关系|no hurry|whenever/i],
  ['soon', /越快越好|尽快|马上|急(?!用不)|这几天|赶紧|快点|等不及|早点|asap|urgent|soon/i],
]

export const ON_WORDS: Choices = [
  ['soon', /越快越好|尽快|马上|赶紧|快点|等不及|今天就|现在就|asap|now/i],
  ['often', /每(?:天|周|个?星期|个?礼拜|个?月|日)|天天|经常|长期|平时|一直|隔天|every|regular/i],
]

/** A name of the matter and nothing of it. */
const bare = (words: string) =>
  new RegExp(
    `^(?:我家?|我们|家里|家里的|情况|想要?|要|来|请|帮我?|给我?|一下|你们|跟|个|一个|点|有|些|的|得|在线|能不能|可以|可不可以|怎么|哪里|向)*(?:${words})(?:一下|的事|我要|我想|了|吗|呢|吧|啊|呀|看|说一声|你们|给|我|帮忙|[。.!！?？~ ])*$`,
    'i',
  )

export const BARE = {
  change: bare(
    '(?:报告?|报备|说|登记|更新|上报)?(?:情况)?(?:变化|变动|变了|有变)(?:要|想)?(?:报告?|报备|说|讲|登记|更新|改)?|report a change',
  ),
  appeal: bare(
    '申诉|复核|复议|提异议|(?:我)?不服(?:气)?|凭什么(?:不给我?批)?|(?:重新|再)(?:看|审|查|算|审核)(?:一遍|一次)?|i object|appeal',
  ),
  abuse: bare(
    '(?:匿名)?(?:举报|检举|反映(?:问题|情况)?|投诉)(?:一个人|别人|有人)?|report (?:abuse|fraud|somebody)',
  ),
  callback: bare('(?:回|打)(?:个|一个)?电话|联系我?|电话|call me(?: back)?'),
  wish: bare('(?:提|许)?(?:个|一个)?(?:小|微)?心愿|(?:许|提)(?:个|一个)?愿|(?:make )?a wish'),
  service: bare(
    '(?:申请|预约|约)?(?:上门)?(?:服务|帮忙|照顾)|找(?:个)?人(?:上门)?(?:帮忙|帮)|(?:home )?help',
  ),
} as const

/** "让人给我打电话": whoever asks how to reach an office in these words wants to be called. */
export const CALL_ME =
  /(?:给我|跟我|和我|帮我).{0,4}(?:回|打)(?:个|一个|一?下)?电话|打(?:个)?(?:电话)?给我|回(?:个)?电(?:话)?给我|联系我|call me/i

/** Asks what became of something that was asked for. */
export const ASKS_PROGRESS =
  /(?:请求|心愿|反映|举报|报告|申诉|提的|说的|报的|要的|求的).{0,10}(?:怎么样|咋样|怎样|有(?:没有)?(?:答复|回音|消息|结果|回复|下文)|到哪|处理了|办好|办了没|没(?:有)?(?:答复|回音|消息|下文)|进展)/

/** Said to a request that was read back. */
export const SEND =
  /^(?:就?这样)?(?:就?这样|约|约吧|就约|发|发吧|发了?吧?|发出去|就发|送出|送|提交|交上去|报上去|可以发|都?对|对的|没错|好|好的|行|可以|嗯|是|是的|要|ok|okay|yes|y|send(?: it)?)[了吧啊呀的。.!！~ ]*$/i
export const CHANGE_IT =
  /^(?:改|改一下|要改|我要改|有的|有一处|这里|那里)?(?:不对|改|错了?|写错了?|不是|改一下|not right|wrong|no|n|change(?: it)?)[了吧啊呀的。.!！~ ]*$/i

/** A message asks something rather than telling it. */
export const ASKS =
  /[?？吗呢么]\s*$|什么|啥|怎么|咋|多少|几(?:天|个|号|点|时|岁)|哪|能不能|可不可以|是不是|有没有|要不要|为什么|为啥|办到|进度|幸福码|清单|^(?:我想|我要|帮我|看看?|查)/

/** Wants something else now, whatever is open. */
export const TURNS_TO =
  /^(?:先|还是|算了|等等|等一下|对了|那个)*[,， ]?(?:先)?(?:帮我|我想|我要|我还想|我还要|还想|还要|看看?|问|查)/
