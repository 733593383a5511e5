import type { Topic } from '../labels.ts'

/** Words that name a topic and nothing else; what they leave open is learned. */
export const TOPIC_WORDS: readonly [Topic, RegExp][] = [
  ['dibao', /低保(?!边)|底保|抵保|最低生活保障|\bdi ?bao\b|subsistence allowance/],
  ['dibian', /低边|低保边缘|底边户|\bdi ?bian\b/],
  ['tekun', /特困|特因|五保|集中供养|分散供养|\bte ?kun\b/],
  ['expenditure', /支出型|刚性支出/],
  ['linshi', /临时(救|求|就|补)助|急难救助/],
  [
    'medical',
    /癌|透析|尿毒症|白血病|住院|化疗|医保|医疗|医药费|看病|病历|医院|吃药|药费|大病|手术|糖尿病|高血压|心脏病|生毛?病|得了.{0,4}病|hospital|cancer|medicine|medical|dialysis/,
  ],
  ['education', /学费|助学|大学|高中|初中|小学|读书|上学|念书|贫困生|书包|school|tuition|student|college/],
  ['housing', /危房|公租房|廉租房|租房|房租|房东|漏雨|住房|租赁补贴|危旧房|\brent\b|housing/],
  [
    'employment',
    /失业|下岗|打工|找工作|工作(?!人员|时间|日|证)|上班(?!时间)|公益.{0,2}岗|零工|就业|介绍.{0,3}活|\bjobs?\b|unemployed|working/,
  ],
  ['disaster', /台风|洪水|发大水|水灾|受灾|救灾|灾情|火灾|着火|地震|泥石流|typhoon|flood/],
  [
    'disability',
    /残疾|残联|残急|残级|重残|评残|残证|聋哑|智力.{0,2}级|精神.{0,2}级|脑瘫|自闭症|护理补贴|两项补贴|轮椅|disab/,
  ],
  ['children', /孤儿|事实无人|困境儿童|留守儿童|儿童福利|儿童主任|orphan/],
  ['elderly', /养老|高龄|敬老院|老人|老年|独居老|护工老|助餐|elderly|nursing home/],
  ['veterans', /退伍|退役|当过兵|军人|优抚|优待证|老兵|veteran/],
  ['legal', /律师|打官司|法律|法援|起诉|欠薪|拖欠工资|仲裁|法院|lawyer|court|legal aid|lawsuit/],
  ['funeral', /丧葬|火化|殡葬|骨灰|墓地|坟|安葬|出殡|办丧事|殡仪馆|火葬|funeral|burial|cremat/],
  ['utilities', /电费|水费|煤气|燃气|有线电视|物价|水电费|electricity bill|water bill/],
  ['documents', /材料|证件|户口本|身份证|复印|证明|申请表|表格|盖章|id card|documents?/],
  ['privacy', /公示|隐私|泄露|授权书|谁能看到|保密|个人信息|privacy/],
  ['family_support', /赡养|抚养费|扶养|赡养费|不养我|不孝|alimony/],
  [
    'property',
    /存款|买了?.{0,3}车|轿车|有车|名下.{0,3}(车|房)|两套房|三套房|房产|拆迁|股票|商品房|开(个)?(小)?店|营业执照|savings|own a (car|house)/,
  ],
]
