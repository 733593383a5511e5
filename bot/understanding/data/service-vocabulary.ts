import type { ServiceKind } from '../../../server/services/contract.ts'

/**
 * A help that people ask for. `words` ask for it; `kinds` of projects do it. Where `named` stands, only a project whose
 * name or description says so does just this, and the kinds only come near to it.
 */
export type Need = {
  readonly id: string
  readonly words: RegExp
  readonly kinds: readonly ServiceKind[]
  readonly named?: RegExp
}

/** The first whose words fit counts. */
export const NEEDS: readonly Need[] = [
  {
    id: 'haircut',
    words: /理(?:个|一下|次)?发|剪(?:个|一下|剪)?(?:头发|头)|剃(?:个)?头|haircut/i,
    kinds: ['bathing', 'care'],
    named: /理发|剪发|头发|剃头/,
  },
  {
    id: 'hospital',
    words:
      /(?:陪|送|接|去|到|带).{0,8}(?:医院|看病|检查|透析|化疗|配药|复查|住院|打针|疫苗)|陪诊|陪床|陪夜|挂号|配药|领药|hospital|doctor/i,
    kinds: ['hospital'],
  },
  {
    id: 'bathing',
    words: /洗(?:个)?澡|助浴|汏浴|擦(?:擦)?身|揩(?:揩)?身|洗(?:个)?头|修脚|剪.{0,4}指甲|bath/i,
    kinds: ['bathing'],
  },
  {
    id: 'phone',
    words:
      /(?:教|学|不会|弄不来|不懂|用不来).{0,8}(?:手机|微信|智能)|(?:手机|微信).{0,6}(?:不会|怎么用|教|学)/,
    kinds: ['skills', 'inclusion'],
    named: /手机|微信|智能/,
  },
  {
    id: 'study',
    words: /作业|功课|补(?:补)?课|辅导(?!员)|托管|家教|homework|tutor/i,
    kinds: ['skills', 'mind'],
    named: /作业|功课|课业|学业|辅导|托管/,
  },
  {
    id: 'meals',
    words: /送(?:个|顿)?(?:饭|餐)|助餐|老年餐|做饭|烧(?:口|点|烧)?饭|热饭|食堂|订餐|饭|餐|meal|cook/i,
    kinds: ['meals'],
  },
  {
    id: 'cleaning',
    words: /打扫|卫生|清洁|保洁|助洁|收拾|收作|洗衣|擦(?:窗|玻璃)|家政|钟点工|clean|laundry/i,
    kinds: ['cleaning'],
  },
  {
    id: 'home',
    words: /扶手|坡道|斜坡|防滑|改造|适老|无障碍|呼叫|(?:装|安)(?:个|一个)(?:灯|把手)|handrail|ramp/i,
    kinds: ['home'],
  },
  {
    id: 'mind',
    words:
      /说说?(?:话|心里话)|讲讲?闲?话|聊(?:天|聊)|谈心|心理|疏导|开导|想不开|闷|孤单|解解闷|自闭|talk|counsel|lonely/i,
    kinds: ['mind', 'visit'],
  },
  { id: 'legal', words: /法律|律师|官司|起诉|legal|lawyer/i, kinds: ['legal'] },
  { id: 'skills', words: /培训|手艺|技能|学(?:做|门|个)|介绍.{0,4}(?:活|工作)|training/i, kinds: ['skills'] },
  {
    id: 'errands',
    words: /代(?:办|买|跑|取|领)|跑腿|买菜|取药|送药|读.{0,3}信|念.{0,3}信|errand|shopping/i,
    kinds: ['care', 'visit'],
    named: /代办|代买|代购|代领|跑腿|买菜|取药|送药/,
  },
  {
    id: 'inclusion',
    words: /一起(?:玩|活动|唱)|下(?:下)?棋|搞活动|老年大学|晒太阳|活动室|club/i,
    kinds: ['inclusion'],
  },
  {
    id: 'care',
    words:
      /护理|照顾|照料|照看|护工|护士|换药|翻(?:翻)?身|喂(?:饭|药)|瘫|卧床|保姆|喘息|康复|托养|陪护|care|nurse/i,
    kinds: ['care'],
  },
  {
    id: 'visit',
    words: /看看|看望|探望|探访|走访|敲敲?门|(?:上门|来)(?:看|坐)|来个人|有没有人来|陪|visit/i,
    kinds: ['visit'],
  },
]

const END = '[了过啊呀呢吧嘛的啦。.!！~ ]*$'
const ASKED = '[了过啊呀呢吧嘛的吗么没伐。.!！?？~ ]*$'
/** Whoever comes to the house, or what they do there. */
const VISITOR =
  '服务员?|阿姨|护工|护理员|师傅|送饭的?|送餐的?|打扫的?|保洁的?|上门的?|陪诊的?|理发的?|助浴的?|社工|来的人|康复师|护士'

/** What looks like a visit and is another matter. */
export const NO_VISIT =
  /钱|补贴|补助|低保|救助|金|卡|通知|短信|电话|快递|包裹|审核|审批|结果|材料|申请|调查|核对|入户|心愿|停水|停电|煤气|公交|救护车|警察|网上|能办|办理|手续/

/** Somebody is looked for, not spoken of. */
export const SEEKS =
  /想(?:找|请|约|要|有|叫)|(?<!不)要(?:找|请|个)|[找请派](?:个|一个|人|位)|有没有(?!人?(?:接|来))|需要|安排/

/**
 * Words about a service that was ordered. Each says so by itself, whatever was spoken of before. The first that fits.
 */
export const ABOUT_ORDER: readonly (readonly [
  'state' | 'change' | 'cancel' | 'done' | 'absent' | 'complain',
  RegExp,
])[] = [
  [
    'complain',
    new RegExp(
      `(?:${VISITOR}|打扫|送来的饭).{0,10}(?:不好|很差|太差|差劲|态度|不干净|没(?:做|弄|搞|打扫)(?:好|完|干净)|迟到|应付|不认真)|(?:投诉|反映|提意见).{0,6}(?:${VISITOR})|^(?:对|给)?(?:上次|昨天|今天)?的?服务(?:提意见|不满意|有意见)${END}`,
    ),
  ],
  [
    'absent',
    new RegExp(
      `^.{0,4}(?:今天|今朝|昨天|刚才|上午|下午|早上|中午|说好|约好|讲好|等了|等到).{0,16}(?:没|没有|不)(?:一个)?(?:人)?(?:过)?来${ASKED}|^.{0,6}(?:${VISITOR}).{0,10}(?:没|没有|不)(?:到|来|上门)${ASKED}|^(?:怎么)?(?:还|都|到现在)?(?:没|没有)(?:一个)?人(?:上门)?来(?:过)?${ASKED}|(?:约|订|预约|叫)(?:好)?的.{0,8}(?:还|都|到现在)(?:没|没有)(?:人)?(?:来|到)${ASKED}|nobody (?:came|showed up)|no one came`,
      'i',
    ),
  ],
  [
    'cancel',
    new RegExp(
      `(?:取消|退掉?|不想要|不要|不用|停).{0,6}(?:${VISITOR}|预约|订单|助餐|助浴|陪诊)|(?:预约|订单|助餐|助浴|陪诊|送饭|打扫|服务).{0,6}(?:取消|不要了|不用了|不用来|退掉|不想要了)|^(?:明天|后天|今天|叫他|叫她|让他|他们)?(?:不用|不要|别|勿要)来了${END}|cancel (?:my |the )?(?:order|visit|service)`,
      'i',
    ),
  ],
  [
    'change',
    /改天(?:再)?来|(?:换|改)(?:个|一个|一下|下)?(?:时间|日子|日期)|(?:改|挪|推迟?|换|提前)到(?:下|这|本|星期|礼拜|周|明|后|\d|十|上午|下午|早上)|(?:晚|迟|早)(?:几|一|两)天(?:再)?来|another (?:day|time)|reschedule/i,
  ],
  [
    'done',
    new RegExp(
      `^(?:都|已经|服务|人家|他们?|她们?|${VISITOR}|今天|刚才|刚刚)*(?:都|已经)?(?:来过|(?:办|做|弄|搞|打扫|洗|理|修|装|服务)(?:好|完))${END}`,
    ),
  ],
  [
    'state',
    new RegExp(
      `(?:我|我家|我们|我妈|我爸)?(?:约|订|预约|点|下单?)的.{0,12}(?:什么时候|几点|几号|哪天|啥时候|几时|怎么样|咋样|到哪|谁来|有人接)|(?:服务|${VISITOR}).{0,6}(?:什么时候|几点|啥时候?|几时|哪天|多久).{0,4}(?:来|到|上门)?${ASKED}|^(?:人|他们?|她们?)?(?:明天|后天|今天)?(?:什么时候|几点|啥时候|几时|哪天)(?:钟)?(?:会)?(?:来|上门)${ASKED}|^(?:看看?|查查?|我想(?:看|问|知道))?(?:一下)?(?:我|我家|我们家?)(?:的|约的|订的|预约的)?(?:那个)?(?:上门)?(?:服务|订单|预约)(?:怎么样|到哪了?|呢)?${ASKED}|^(?:我)?(?:约|订|预约)了(?:什么|哪些|啥)${ASKED}|换(?:一家|一?个人来)${ASKED}|my (?:order|service|visit)s?\\??$|when (?:are|is|do|does) (?:they|he|she|the helper) com`,
      'i',
    ),
  ],
]

/** The same in fewer words, where an order was just spoken of. */
export const ABOUT_THIS: readonly (readonly ['cancel' | 'done' | 'change', RegExp])[] = [
  [
    'cancel',
    new RegExp(
      `^(?:算了)?[，, ]?(?:我|我们)?(?:都)?(?:不想要|不要|不用|不需要|不想|取消|退掉)(?:它|这个|他们)?${END}`,
    ),
  ],
  ['done', new RegExp(`^(?:都|已经)?(?:好|完成|结束)${END}`)],
  [
    'change',
    /^(?:能不能|可不可以|可以)?(?:换|改)(?:一下|个)?(?:时间|天|日子)?[吗么呢。?？]*$|来不了|没空|不在家|不方便/,
  ],
]

/** Words for one of the three faces, the worst first. */
export const FACE_WORDS: readonly (readonly [1 | 2 | 3, RegExp])[] = [
  [1, /不(?:太|怎么|大|很|是很)?(?:满意|好|行|灵|来三)|很?差|糟|生气|失望|没帮|bad|poor|not good/i],
  [2, /一般|还行|还可以|还好|马马虎虎|凑合|差不多|过得去|so[- ]?so|fair|ok(?:ay)?$/i],
  [3, /满意|好|不错|可以|行|赞|谢谢|交关灵|good|great|fine|thank/i],
]

/** A plain yes or no to what was asked of an order. */
export const YES =
  /^(?:是|是的|对|对的|嗯+|好|好的|好了|行|可以|要|确认|办好了|做好了|弄好了|做完了|完了|都好了|没人来|没来|不要了|不用了|取消|yes|y|ok|okay)[了吧啊呀的。.!！~ ]*$/i
export const NO =
  /^(?:不是|不|没|没有|还没|还没有|没好|没做好|没做完|没弄好|没完|没呢|不对|再等等|再想想|留着|no|n|not yet)[了吧啊呀的呢。.!！~ ]*$/i

/** "就到我家": where to come is where one lives. */
export const AT_HOME =
  /^(?:就|都|也)?(?:在|到|来|是|去)?(?:我|我们|咱)?(?:自己)?(?:家|家里|这里|屋里)(?:里)?(?:就行|就好|来|吧)?[。.!！ ]*$|住(?:在)?一起|同住|跟我住|和我住|一个(?:屋|户)|(?:my|our) (?:home|place)|with me/i

/** Half of a day, by its words. */
export const HALF_DAY: readonly (readonly ['am' | 'pm', RegExp])[] = [
  ['am', /上午|早上|早晨|上半天|morning/i],
  ['pm', /下午|下半天|午后|afternoon/i],
]
