import type { Told } from './told.ts'

/** Much of what is said here is a neighbour's, past, imagined or denied, or comes near a fact only. */
export const NOT_THEIRS: readonly Told[] = [
  ['隔壁阿三家有房有车还吃低保我家三口人老公癌症倒没有凭什么', { persons: 3, 'spouse.illness': true }],
  ['如果我儿子毕业了一个月能挣五千低保会不会取消我家现在是低保户', { alreadyOn: 'dibao' }],
  ['以前在厂里上班一个月四千多现在下岗了五十二岁没人要', { 'self.work': 'jobless', 'self.age': 52 }],
  ['听人家说七十岁以上没退休金的都有补贴我七十一了有伐', { 'self.age': 71 }],
  ['不是低保户也不是残疾人就是日子难过女儿要上大学了学费交不出', {}],
  ['我不是替自己问是隔壁老太太八十五了儿子不管她一个人可怜', {}],
  ['医生讲可能是癌症还没确诊心里慌死了看病要花多少钱啊', {}],
  ['我没有残疾证但是手断了干不了活工地老板不赔钱家里四口人吃饭', { persons: 4, 'self.work': 'unable' }],
  ['以前是低保户前年被取消了说我儿子买了车子其实车是他老板的', {}],
  ['我姐姐尿毒症我想捐个肾给她听说政府有补助', {}],
  ['村里给我报的低保一个月六百多够啥用我家里两个人', { persons: 2 }],
  ['要是我离婚了带着女儿单独立户能不能吃低保老公一个月八千', {}],
  ['借了儿子五万块看病儿媳妇天天骂人我七十四了想死的心都有', { 'self.age': 74 }],
]
