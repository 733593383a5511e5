type Choices = readonly (readonly [string, RegExp])[]

/** What a wish is about, by its words; the first that fits. */
export const WISH_WORDS: Choices = [
  ['medical', /(?:陪|带|送).{0,6}(?:看病|医院|检查|配药|复查|透析)|看病|陪诊|hospital|doctor/i],
  ['repair', /修|漏(?:水|雨)|换(?:个)?(?:灯|锁|玻璃)|堵(?:了|住)|装(?:个|一个)?(?:灯|扶手)|repair|fix/i],
  ['festival', /过(?:年|节|中秋|端午|重阳|生日)|年夜饭|月饼|粽子|春联|生日|festival|birthday/i],
  ['study', /书包|课外书|书桌|学习|作业|文具|补课|辅导|平板|学费|字典|上学|school|study|book/i],
  ['company', /陪|说说话|聊|孤单|冷清|看看我|company|visit/i],
  ['travel', /出去(?:走|转|玩|看)|去(?:看看|玩|一趟)|旅游|动物园|海边|公园|天安门|outing|trip/i],
  [
    'goods',
    /想要|要(?:个|一|条|台|双|件|床|副|辆)|买|送(?:我)?(?:个|一)|被子|棉|鞋|衣|锅|扇|冰箱|洗衣机|收音机|电视|轮椅|拐杖|取暖|米|油|blanket|radio|coat|want a/i,
  ],
]

/** Asks after a wish that was made. */
export const MY_WISH =
  /^(?:看看?|查查?|我想(?:看|问|知道))?(?:一下)?(?:我|我家|我们家?)(?:的|提的|许的|那个)?(?:小|微)?心愿(?!是|想|要|就).{0,12}$|(?:心愿|愿望).{0,8}(?:有(?:没有)?人|认领|到哪|怎么样|咋样|办好|实现)|my wish(?:es)?\??$/i

/** Asks for the digits that whoever helps is told when it is done. */
export const WISH_CODE =
  /完成码|(?:心愿|志愿者).{0,8}(?:六位|6位|数字|验证码)|(?:告诉|报给)志愿者.{0,6}(?:数字|码)/
