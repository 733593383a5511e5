/** What must be answered before anything else. */
export const DANGERS = ['self_harm', 'violence', 'medical', 'child', 'no_food', 'no_shelter'] as const

export type Danger = (typeof DANGERS)[number]

/** In this order: whoever is hurt comes before whoever is hungry. Missing one is worse than a false alarm. */
export const DANGER_WORDS: readonly [Danger, RegExp][] = [
  [
    'self_harm',
    /不想活|想死|活不下去|活着没(意思|劲|意义)|自杀|轻生|寻短见|喝农药|上吊|跳(楼|河)|割腕|一了百了|死了算|结束生命|kill myself|suicid|want to die|end my life/i,
  ],
  [
    'violence',
    /家暴|(老公|丈夫|老婆|男人|儿子|女婿|爸|妈|他|她|有人).{0,4}(打|揍|砍)(我|人|老婆|孩子|小孩)(?!.{0,2}(电话|手机))|被.{0,6}(打|揍|砍)(?!工|听|扰|卡)|打我(?!.{0,2}(电话|手机))|强奸|性侵|虐待|domestic violence|(beat|hit|hurt)s? me|being beaten/i,
  ],
  [
    'medical',
    /救命|叫救护车|昏(倒|迷)|晕倒|喘不(上|过)气|吐血|大出血|中风了|心梗|快不行了|快死了|没气了|can'?t breathe|unconscious|heart attack|ambulance/i,
  ],
  [
    'child',
    /(孩子|小孩|娃|婴儿).{0,8}(没人(管|看|带)|被(打|虐|拐|关)|丢了|不见了|失踪|走失|饿)|(拐|抢)(走|卖)?.{0,3}(孩子|小孩)|child.{0,12}(missing|hurt|danger|abused|alone)/i,
  ],
  [
    'no_food',
    /没(饭|东西|粮|米|的)吃|吃不(上|起)饭|(几|两|三|好几)天没吃|断粮|揭不开锅|饿(了|着).{0,3}(几|两|三)天|快饿死|no food|nothing to eat|starving|haven'?t eaten/i,
  ],
  [
    'no_shelter',
    /没(地方|处|地)(住|睡|去)|没有(地方|房子)住|无家可归|睡(大街|马路|桥洞|车站)|露宿|流落街头|房子(塌|烧|冲)(了|没|掉|毁)|nowhere to (sleep|live|go)|homeless|on the street/i,
  ],
]
