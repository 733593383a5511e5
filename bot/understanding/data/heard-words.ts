/** To "对吗？": all of it is right. */
export const ALL_RIGHT =
  /^(?:(?:都|全|全都|嗯|是|恩)*(?:对|是|好|嗯|行|没错|没问题|正确|可以)(?:的|了|啊|呀|吧|嘞)*[,，。.!！ ]*)+$|^(?:yes|y|ok|right|correct|that'?s right)[.! ]*$/i

/** Something of it is wrong, and not yet said what. */
export const WRONG =
  /^(?:有的|有些|有一个|有个|有一条)?(?:都|全)?(?:不对|不是|错了?|说错了?|听错了?|弄错了?|搞错了?|不是这样)(?:的|了|啊|呀)*[.。!！]*$|^(?:no|n|wrong|not (?:right|all))[.! ]*$/i

/** Told of somebody else. */
export const NOT_ME = /不是(?:说)?我|是(?:说)?我?(?:妈|爸|奶奶|爷爷|外婆|外公)/

/** Who says so wants something reported, however much is told. */
export const REPORTS =
  /报告|上报|报备|变更|变动|变化|登记|通知|说一声|讲一声|告诉你们|改一下|更新|注销|停(?:掉|发)|要不要(?:报|说|讲)|report|update|notify/i
