/** A house: a road, village or estate with what stands before it, and its number. */
export const ADDRESS =
  /[\u4e00-\u9fff]{1,6}(?:村|社区|小区|路|街|弄|巷|新村|花园)[\u4e00-\u9fff\d]{0,6}?\d{1,5}(?:号|幢|栋|组|室|单元)?(?:\d{1,4}(?:号|室|单元))*/g

/** Words after which a name is said. */
export const SAID_NAME =
  /((?:我|他|她|孩子|儿子|女儿|老公|老婆)?(?:叫做|叫|名字是|姓名[:：]?|my name is |i am called ))(?!什么|啥|救护|人|你|我|您)(?:[\u4e00-\u9fff]{2,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)/gi
