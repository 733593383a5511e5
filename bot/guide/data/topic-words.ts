import type { Topic } from '../../understanding/labels.ts'

/** What a short question is completed with when it leaves out what it is about. */
export const NAMES: Readonly<Record<Topic, string>> = {
  dibao: '低保',
  dibian: '低边',
  tekun: '特困',
  expenditure: '刚性支出',
  linshi: '临时救助',
  medical: '看病',
  education: '上学',
  housing: '住房',
  employment: '工作',
  disaster: '受灾',
  disability: '残疾',
  children: '孩子',
  elderly: '老人',
  veterans: '退役军人',
  legal: '法律援助',
  funeral: '丧葬',
  utilities: '电费',
  documents: '材料',
  privacy: '公示',
  family_support: '赡养',
  property: '财产',
  none: '',
}

/** Names of programmes: one takes the place of the other in "那低边呢". */
export const PROGRAMME_NAMES = /低保边缘|低边|低保|特困|五保|临时救助|刚性支出|支出型|dibao|dibian|tekun/gi

/** A question that only makes sense after the one before: "那低边呢", "要带什么", "多少钱". */
export const GOES_ON =
  /^(那|那么|还有|如果|要是|万一)?.{0,10}[呢咧嘞][?\uff1f]?$|^(那|还)?(我|我们)?(要|需要|得|应该)?(带|准备|交)(点|些)?(什么|啥|哪些).{0,4}$|^(那|还)?(办|申请)?(要不要|要|收不收|收|用)(花|交)?(钱|费用?)(的|伐|不)?(吗|么|呢)?.{0,2}$|^(那|是)?免费(的)?(吗|么|伐).{0,2}$|^(那)?(多少天|几个月|多久能?.{1,3}).{0,4}$|^(那)?(什么人|啥人|哪些人|谁)(能|可以)(领|拿|办|申请).{0,3}$|^(那)?(能|可以|一个月|一共|到底)?(有|是|拿|发|给|补)?(多少|几)(钱|块|钿).{0,3}$|^(那)?要?(多久|多长时间|几天|等多久).{0,4}$|^(那)?(去|到|在|找)?(哪里?|谁|哪儿).{0,4}$|^(那)?(怎么|咋|如何)(办|弄|申请|去).{0,4}$|^(and|what about|how about)\b.{0,30}$|^how (much|long)\??$/i
