import type { ProgramId } from '../../../server/eligibility/engine/index.ts'

/** What people call the programmes; the first row that fits counts. */
export const PROGRAMME_WORDS: readonly [ProgramId, RegExp][] = [
  ['danrenbao', /单人保/],
  ['zhichuxing', /支出型/],
  ['dibian', /低边|低保边缘/],
  ['dibao', /低保|dibao/i],
  ['tekun', /特困|五保/],
  ['gangxing', /刚性支出/],
  ['linshi', /临时救助|临时补助|应急/],
  ['orphan', /孤儿/],
  ['unattended', /没人管的孩子|事实无人/],
  ['hardship_child', /困境儿童|孩子补助/],
  ['disability_care', /护理补贴/],
  ['disability_living', /残疾人?(生活)?补(贴|助)/],
  ['medical', /医疗救助|看病/],
  ['education', /教育救助|上学|助学/],
  ['dilapidated', /危房/],
  ['housing', /住房|公租房|廉租房/],
  ['employment', /就业|找工作|公益岗/],
  ['disaster', /受灾|救灾/],
  ['elder_care', /养老服务/],
  ['price', /物价/],
  ['electricity', /电费/],
  ['cable', /有线电视/],
  ['legal_aid', /法律援助|律师/],
  ['funeral', /殡葬|丧葬|火化/],
]

/** "要是收入再少点呢", "差多少才能办": asks what would change a result. */
export const WHAT_IF =
  /(要是|如果|假如|万一).{0,20}(呢|吗|会|能)[?？]?$|(怎样|怎么|咋|要怎么?样)(样)?才(能|行|可以|够)|(还)?差(多少|什么|哪)|what if|what would change/i

/** Asks about a result, not for an application. */
export const WHY_SO =
  /为什么|为啥|凭什么|依据|怎么(算|来)|咋算|哪(条|个)(规定|文件)|细看|说说|去哪|怎么办|why|how/i

/** "为什么不行": asks about the programme spoken of last. */
export const WHY_AT_ALL = /^(为什么|为啥|依据|凭什么)(不(行|能|符合|够))?[呢啊?？]*$/

/** "我低保停掉了": help that one had has ended, in a short sentence. */
export const WAS_STOPPED =
  /^.{0,6}(低保|低边|特困|五保|补贴|补助|津贴|救助金?)(怎么|咋|怎么会|给|被|给我|突然|就)*(停(掉|了)|没(有)?了|取消了|断了).{0,8}$/
