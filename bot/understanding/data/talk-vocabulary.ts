/** "你是谁", "是真人吗": who it is that answers. */
export const WHO_ARE_YOU =
  /^(请问)?(你|您|侬|这|那边|对面)(们)?(到底)?(是|叫)(个)?(谁|啥人|什么人|哪位|哪个|什么名字|啥名字|机器人?|电脑|真人|人工|活人|人|骗子|骗人|假|干什么的|干啥的|做什么的)(的|吗|么|吧|呀|啊|还是机器|还是真人|还是人)*[?？。!！]*$|^(who|what) are you\??$|^are you (a )?(human|robot|bot|real( person)?)\??$/i

/** It is the reading or typing that is hard: said of oneself, and of nothing else. Who sees nothing tells of an illness. */
export const HARD_TO_READ =
  /^(我|这|这个|这上面|上面|手机)?.{0,6}(看不清|(?<=字.{0,3})看不见|看不见.{0,2}字|看不大清|看勿清|不识字|不认识字|不认得字|认不得字|识字不多|字(太|有点|蛮|好)?小|不会打字|不太会打字|打字(太)?(慢|不方便|吃力)|老花).{0,8}$|^(i )?(can.?t|cannot) (read|see)( this| it| the (text|letters))?\.?$/i
/** "幸福码是什么": our things by name, and what is asked of them. */
const NAMED = '(幸福码|幸福清单|清单|微心愿|助联体|结对(?:帮扶)?)'
export const WHAT_IS = new RegExp(
  `^(?:请问)?(?:那个?|这个?)?(?:(?:什么|啥)(?:是|叫)${NAMED}|${NAMED}(?:到底)?(?:是|有|干|做)(?:个)?(?:什么|啥|嘛)(?:东西|意思|用|用处|好处|用场|的)?)(?:呀|啊|呢|的)?[?？。!！]*$`,
)
/** What each name stands for. */
export const THINGS: readonly (readonly [string, string])[] = [
  ['幸福码', 'code'],
  ['清单', 'list'],
  ['微心愿', 'wish'],
  ['助联体', 'service'],
  ['结对', 'pairing'],
]
/** "要不要钱的": what it costs, and nothing is named that it should cost. */
export const COSTS =
  /^(?:那|这|这个|你们|他们|人家|请问|是不是)*(?:都|还|上门)?(?:要不要|要|收不收|收|用不用|用|得|需要|需不需要)(?:付|花|交|我)?(?:钱|费用?|钞票|铜钿)(?:的|吧|吗|么|不|伐|呢|啊)*[?？。!！]*$|^(?:那|这|是|是不是|都)*(?:免费|不要钱|不收钱|不花钱)(?:的|吧|吗|么|伐)*[?？。!！]*$|^(?:is it free|does it cost.{0,12}|how much does it cost)\??$/i
/** Then somebody else is meant, or a kind of paper. */
export const OF_OTHERS = /老婆|老公|爱人|妈|爸|爷|奶|儿子|女儿|孩子|他|她|残疾|证|报告|合同|单子/

/** Tired of being asked: how many there are, and what for. */
export const SO_MANY =
  /^(你|你们|您|侬)?(怎么|咋|干嘛|为什么|为啥)?(问|要问)?(我)?(这么|那么|介|嘎)多(问题|话|东西)?(干什么|干嘛|干啥|做什么|做啥|啊|呀|呢)*[?？。!！]*$|^(还|一共|总共)?(有|要问|要答|剩)(多少|几)(个)?(问题|题)?(啊|呀|呢|没问|要问)*[?？。!！]*$|^(还)?(要)?问(到)?(什么时候|啥时候|几时)(啊|呀|呢)*[?？]*$|^how many (more )?questions.*$/i
