/** What an English phrase means in the words that are read; `$1` is what its first group says, as a figure. */
export type Phrase = readonly [pattern: RegExp, meant: string]

const COUNT = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)'
const SUM = '(\\d{1,3}(?:,\\d{3})+|\\d{1,7}(?:\\.\\d+)?k?)(?!\\d)'
const MONEY = `(?:only |just )?${SUM}(?: ?(?:yuan|rmb|cny|kuai))?`
const A_MONTH = '(?: (?:a|per|each|every) month| monthly|/month)'
const EARN = '(?:earns?|makes?|gets?|brings? (?:in|home)|earning|making|(?:am|is|get) paid)'
const OWN = '(?:(?:my|our) )?'
const phrase = (pattern: string, meant: string): Phrase => [
  new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, 'y'),
  meant,
]

/** What is not so, not sure, no more, or only asked: first, so that it is not taken for anything else. */
const SCOPE: readonly Phrase[] = [
  phrase("(?:would|i'd|we'd) like to (?:know|ask|apply)|(?:want|wish) to (?:know|ask|apply)", ''),
  phrase(
    'if|suppos(?:e|ing)|what if|in case|would|might|maybe|perhaps|may have|suspect|afraid|worried|imagine',
    '如果',
  ),
  phrase('used to|previously|formerly|in the past|before|years ago', '以前'),
  phrase('but|however', ',但是'),
  phrase('now|currently|nowadays|at present', '现在'),
  phrase('want(?:s|ed)? to|plans? to|hopes? to|going to|thinking of', '打算'),
  phrase('can i|can we|could i|could we|am i|are we|do i|do we|may i', '能不能'),
  phrase('how much|how many|what|which|whether', '多少'),
]

/** How many live together. */
const HOUSEHOLD: readonly Phrase[] = [
  phrase(
    `(?:(?:we are|we're|i have|my|our) |(?<=^|[.!?\\n] ?))(?:a )?(?:family|household) of ${COUNT}`,
    '我家$1口人',
  ),
  phrase(`(?:there are|we are|we're) ${COUNT} (?:of us|people|persons)`, '我家$1口人'),
  phrase(
    `${COUNT} (?:people|persons) (?:live )?(?:in|at) (?:my|our) (?:family|household|home|house)`,
    '我家$1口人',
  ),
  phrase('i (?:live|am living) (?:alone|by myself|on my own)|i am alone', '家里就我一个人'),
  phrase(
    '(?:am|are|is)? ?(?:already )?(?:on|receiving|getting) (?:dibao|the subsistence allowance)',
    '已经在吃低保',
  ),
]

/** Money, whole clauses of it. */
const MONEY_PHRASES: readonly Phrase[] = [
  phrase(
    `we (?:all |both )?(?:together )?${EARN} (?:about |around |roughly )?${MONEY}${A_MONTH}`,
    '我们家一个月收入一共$1元',
  ),
  phrase(
    `our (?:total |family |household |monthly )*income is (?:about |around )?${MONEY}${A_MONTH}?`,
    '我们家一个月收入一共$1元',
  ),
  phrase(`${EARN} (?:about|around|roughly|some) ${MONEY}${A_MONTH}`, '一个月挣$1元左右'),
  phrase(`${EARN} ${MONEY}${A_MONTH}`, '一个月挣$1元'),
  phrase(
    `${OWN}(?:monthly )?(?:income|salary|wages?|pay) (?:is|of) (?:about )?${MONEY}${A_MONTH}`,
    '一个月工资$1元',
  ),
  phrase(`(?:monthly )?(?:income|salary|wages?) (?:is|of) (?:about )?${MONEY}${A_MONTH}`, '一个月工资$1元'),
  phrase(`${OWN}pension (?:is|of) (?:about )?${MONEY}(?:${A_MONTH})?`, '退休金一个月$1元'),
  phrase(`(?:has|have|get|gets) a pension of (?:about )?${MONEY}(?:${A_MONTH})?`, '退休金一个月$1元'),
  phrase(`(?:has|have|with) no income|without (?:any )?income|earns? nothing|no income`, '没有收入'),
  phrase(`(?:the )?rent is ${MONEY}${A_MONTH}?`, '房租$1元'),
  phrase(`(?:have |has )?${MONEY} (?:in savings|saved|in the bank)|savings of ${MONEY}`, '存款$1元'),
  phrase('(?:have |has )?no savings|nothing saved', '没有存款'),
  phrase(
    "(?:no money|(?:cannot|can't|can not) (?:afford|pay)) (?:for |the )*(?:medicine|treatment|hospital|doctors?)",
    '没钱看病',
  ),
  phrase("(?:no money|(?:cannot|can't|can not) (?:afford|pay)) (?:for |to buy )?food", '没钱吃饭'),
]

/** Things. */
const THINGS: readonly Phrase[] = [
  phrase(
    "(?:(?:have|has|with|own|owns) no|(?:do not|don't|does not|doesn't) (?:own|have) (?:a|any)) (?:house|home|flat|apartment)",
    '没有房子',
  ),
  phrase(
    "(?:(?:have|has|with|own|owns) no|(?:do not|don't|does not|doesn't) (?:own|have) (?:a|any)|no) car",
    '没有汽车',
  ),
  phrase(`(?:own|owns|have|has) ${COUNT} (?:houses?|flats?|apartments?)`, '有$1套房子'),
  phrase('(?:own|owns|have|has) a (?:house|flat|apartment)', '有1套房子'),
  phrase('(?:own|owns|have|has) a car', '有一辆汽车'),
  phrase('rent(?:s|ing)?|rented', '租房子住'),
]

/** People. Whoever is not of the family comes first. */
const PEOPLE: readonly Phrase[] = [
  phrase(
    `(?:(?:my|our|a|the|his|her|their) )?(?:neighbou?rs?|friends?|colleagues?|cousins?|nephews?|nieces?|uncles?|aunts?|(?:elder |older |younger |big |little )?(?:brothers?|sisters?)|(?:mother|father|son|daughter|brother|sister)-in-law|ex-(?:wife|husband)|boss|landlord|somebody|someone|people)`,
    '邻居',
  ),
  phrase('(?:his|her|their) (?:wife|husband|son|daughter|child|children|mother|father|family)', '他老婆'),
  phrase(`${OWN}(\\d{1,3})[- ]years?[- ]old son`, '我儿子$1岁'),
  phrase(`${OWN}(\\d{1,3})[- ]years?[- ]old daughter`, '我女儿$1岁'),
  phrase(`${OWN}(\\d{1,3})[- ]years?[- ]old (?:child|kid|baby)`, '我孩子$1岁'),
  phrase(`${OWN}(\\d{1,3})[- ]years?[- ]old (?:mother|mom|mum)`, '我妈$1岁'),
  phrase(`${OWN}(\\d{1,3})[- ]years?[- ]old (?:father|dad)`, '我爸$1岁'),
  phrase(`${OWN}(?:${COUNT} )?(?:children|kids|sons|daughters)`, '两个孩子'),
  phrase(`${OWN}parents`, '我爸妈'),
  phrase(`${OWN}wife`, '我老婆'),
  phrase(`${OWN}husband`, '我老公'),
  phrase(`${OWN}son`, '我儿子'),
  phrase(`${OWN}daughter`, '我女儿'),
  phrase(`${OWN}(?:child|kid|baby)`, '我孩子'),
  phrase(`${OWN}(?:mother|mom|mum)`, '我妈'),
  phrase(`${OWN}(?:father|dad)`, '我爸'),
  phrase(`${OWN}(?:grandmother|grandma|granny)`, '我奶奶'),
  phrase(`${OWN}(?:grandfather|grandpa)`, '我爷爷'),
  phrase('he|she', '她'),
  phrase('my family|our family|our household|we', '我们家'),
  phrase("i|i'm|i've|i am|myself", '我'),
]

const KIND_OF: readonly (readonly [english: string, meant: string])[] = [
  ['physical(?:ly)?', '肢体'],
  ['intellectual(?:ly)?', '智力'],
  ['psychiatric|mental(?:ly)?', '精神'],
  ['visual(?:ly)?', '视力'],
  ['hearing', '听力'],
  ['speech', '言语'],
  ['multiple', '多重'],
]
const DISABILITY = '(?:disability|disabilities|disabled|impairment|impaired)'

/** What is told of one person. */
const TRAITS: readonly Phrase[] = [
  ...KIND_OF.flatMap(([kind, meant]) => [
    phrase(`(?:a )?(?:level|grade)[ -]?([1-4]) (?:${kind}) ${DISABILITY}`, `${meant}$1级残疾`),
    phrase(`(?:a )?(?:${kind}) ${DISABILITY},? (?:of )?\\(?(?:level|grade) ?([1-4])\\)?`, `${meant}$1级残疾`),
    phrase(`(?:a )?(?:${kind}) ${DISABILITY}`, `${meant}残疾`),
  ]),
  phrase(DISABILITY, '残疾'),
  phrase('(?:kidney|renal) failure|ur[a]?emia', '尿毒症'),
  phrase('dialysis', '透析'),
  phrase('leuka?emia', '白血病'),
  phrase('lymphoma', '淋巴瘤'),
  phrase('cirrhosis', '肝硬化'),
  phrase('h[a]?emophilia', '血友病'),
  phrase('(?:(?:lung|liver|stomach|breast|bowel|colon|bone|blood|brain|throat) )?cancer', '癌症'),
  phrase(
    '(?:serious|severe|major|critical) (?:illness|disease)|(?:seriously|gravely|critically) (?:ill|sick)',
    '重病',
  ),
  phrase('sick|ill|illness|stroke|diabetes', '生病'),
  phrase('bedridden', '卧床'),
  phrase('paraly[sz]ed', '瘫痪'),
  phrase("(?:cannot|can't|can not|unable to|not able to) work", '干不了活'),
  phrase(
    "unemployed|jobless|out of (?:work|a job)|laid off|lost (?:my|his|her|the) job|(?:cannot|can't) find (?:a job|work)",
    '失业了',
  ),
  phrase('retired', '退休'),
  phrase('odd jobs', '打零工'),
  phrase('farm(?:er|s|ing)', '种田'),
  phrase('(?:works?|working) (?:as|in|at|for)', '打工'),
  phrase('kindergarten|nursery', '上幼儿园'),
  phrase('(?:primary|elementary) school', '上小学'),
  phrase('junior high(?: school)?|middle school', '上初中'),
  phrase('(?:senior )?high school', '上高中'),
  phrase('vocational school', '上中专'),
  phrase('university|college', '上大学'),
  phrase('died|dead|passed away|deceased', '去世了'),
  phrase('divorced', '离婚了'),
  phrase('lives? with (?:me|us)', '跟我们一起住'),
  phrase('lives? (?:alone|by (?:himself|herself)|on (?:his|her) own)', '一个人住'),
  phrase('(?:aged? )?(\\d{1,3})[- ]years?[- ]old|aged (\\d{1,3})', '$1岁'),
  phrase("(?:is|am|turned|she's|he's) (\\d{2})(?=[,.;!?]|$| and| but)", '$1岁'),
  phrase("not|no|never|without|(?:do|does|is|has|have|am|are|did)(?:n't| not)(?: have)?", '没有'),
]

export const PHRASES: readonly Phrase[] = [
  ...SCOPE,
  ...HOUSEHOLD,
  ...MONEY_PHRASES,
  ...THINGS,
  ...PEOPLE,
  ...TRAITS,
  [/ and (?=[a-z])/y, ','],
]
