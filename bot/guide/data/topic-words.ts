import type { Topic } from '../../understanding/labels.ts'

/** Words that name a topic beyond doubt. The first name is what a follow-up question is completed with. */
export const TOPIC_WORDS: readonly (readonly [Topic, string, RegExp])[] = [
  ['dibian', '低边', /低边|低保边缘|边缘户|dibian/i],
  ['dibao', '低保', /低保(?!边)|底保|dibao/i],
  ['tekun', '特困', /特困|五保|tekun/i],
  ['expenditure', '刚性支出', /刚性支出|支出型/],
  ['linshi', '临时救助', /临时救助|临时补助|救急|temporary aid/i],
  ['medical', '看病', /看病|医疗|医药费|住院|医保|大病|hospital|medical/i],
  ['education', '上学', /上学|读书|学费|助学|学校|school|tuition/i],
  ['housing', '住房', /公租房|危房|廉租|租房|房租|rental/i],
  ['employment', '工作', /公益性?岗位|找工作|失业|就业|job/i],
  ['disaster', '受灾', /台风|洪水|着火|火灾|受灾|水灾|typhoon|flood/i],
  ['disability', '残疾', /残疾|残联|disab/i],
  ['children', '孩子', /孤儿|困境儿童|事实无人抚养|留守/],
  ['elderly', '老人', /养老院|敬老院|老年|高龄|助餐/],
  ['veterans', '退役军人', /退役|退伍|当过兵|老兵|veteran/i],
  ['legal', '法律援助', /法律援助|打官司|律师|legal aid|lawyer/i],
  ['funeral', '丧葬', /丧葬|火化|殡葬|下葬|骨灰|funeral/i],
  ['utilities', '电费', /电费|有线电视|水费|物价补贴|electricity/i],
  ['privacy', '公示', /公示|隐私|丢人/],
  ['family_support', '赡养', /赡养|抚养费|扶养/],
  ['property', '财产', /存款|财产|名下|savings/i],
  ['documents', '材料', /什么材料|哪些材料|要带什么|证件/],
]

/** A question that only makes sense after the one before: "那低边呢", "要带什么", "多少钱". */
export const GOES_ON =
  /^(那|那么|还有|如果|要是|万一)?.{0,10}[呢咧嘞][?\uff1f]?$|^(那|还)?(要|需要|得)?(带|准备|交)(什么|啥|哪些).{0,4}$|^(那)?(能|可以|一个月|一共|到底)?(有|是|拿|发|给|补)?(多少|几)(钱|块|钿).{0,3}$|^(那)?要?(多久|多长时间|几天|等多久).{0,4}$|^(那)?(去|到|在|找)?(哪里?|谁|哪儿).{0,4}$|^(那)?(怎么|咋|如何)(办|弄|申请|去).{0,4}$|^(and|what about|how about)\b.{0,30}$|^how (much|long)\??$/i
