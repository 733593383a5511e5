/**
 * An age after the person it belongs to: with its unit anywhere near, or bare right behind the person. The last
 * part keeps "60多岁" and "八十几" out.
 */
const NO_AGE =
  '(?![\\d一二三四五六七八九](?!个人))(?![多几来出不左上以百千万块元个口套间平斤亩号月年天日次级岁元度种份分点%.楼层路公里户家米人])'

export const AGE = new RegExp(
  `(?:^|[^满过未\\d零一二两三四五六七八九十百第])(?<![带有养生着了]个)((?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|一百(?:零[一二三四五六七八九])?)(?:周岁|岁))(?!多|的?时候|以[上下前后]|那年|就|开始|起)` +
    `|(?:^|[他她伊])(?:今年|都|已经|也|快要)?(?<!快要)(\\d{2}|[二三四五六七八九]?十[一二三四五六七八九]?)(?:了)(?!岁|多)` +
    `|^(?:今年|今朝|也|已经|都|倒)?([2-9]\\d|[二三四五六七八九]十[一二三四五六七八九]?)${NO_AGE}` +
    `|(?:今年(?:也|已经|都)?|(?<=[的啊呀])(?=[五六七八九]十[一二三四五六七八九]?了|[5-9]\\d了))([2-9]\\d|[二三四五六七八九]十[一二三四五六七八九]?)${NO_AGE}`,
)

/** A digit before one of these counts things, and is no part of a sum: "两千一个月". */
const COUNTED = '(?![个口人套家年天次月岁级户辆台样共直起般边儿女点些分位])'
const FIGURE = `(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九]${COUNTED}|[零〇十百千万])+(?:[多来][百千万])?[kw]?`

/** A sum, perhaps "from – to": figure, second figure, unit. Which figures are money, `isMoney` tells. */
export const SUM = new RegExp(
  `(?:大概|大约|差不多|不到|将近|接近|约)?(${FIGURE})(?:(?:到|至|~|-)(${FIGURE}))?(?:多|来|几)?(块钱|块|元|圆|钱)?(?:多|左右|上下|出头|不到)?`,
  'g',
)

/** Thousands, or three digits: that may be a sum without a unit. */
export const LARGE = /[百千万kw]|^\d{3}/

/** The unit of a figure is the last of these. */
export const LAST_UNIT = /[百千万kw]$/

/** Behind a figure without unit: it measures something else. */
export const MEASURE = /^(?:[口个岁人级套平年月天次斤米公亩号点楼层室栋路日分里家届种条张度]|户(?!口)|小时|%)/

/** "十几万" is no sum. */
export const SEVERAL = /几/

/** "带个六岁的女儿": said before the name. */
export const AGE_BEFORE =
  /[带有养生](?:着|了)?一?个(\d{1,2}|[一二两三四五六七八九十]{1,3})岁(?:半)?(?:大)?的?$/
