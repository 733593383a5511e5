/** "两个小孩一个上初中一个小学": how many, and what is said of each. */
export const CHILDREN =
  /([两二三四俩2-4])个?(?:小)?(?:儿子|女儿|孩子|小孩|娃|小鬼|子女)(?:们)?,?(?:都)?(.{0,60})/
/** Begins what is said of one of them. */
export const EACH =
  /(?:,|^|还)?(?:一个(?!月|人|星期|礼拜|小时|半)|大的那?个?|小的那?个?|老大|老二|另一个|还有一个|第二个)/
export const ALL = /^(?:还?在|也)?(?:都)?(?:还?在)?(?:上|读|念)/
