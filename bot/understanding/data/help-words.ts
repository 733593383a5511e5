import type { Intent } from '../labels.ts'

const THINGS =
  '灯|水龙头|龙头|水管|管道|门|窗|锁|电视|下水道|马桶|厕所|洗衣机|冰箱|电线|插座|床|柜|灶|屋顶|家具|空调|电扇|热水器'

/**
 * A small help that is asked for in so many words, whatever else is said beside it: a hand in the house is a 微心愿, somebody
 * who teaches is a service.
 */
export const HELP_WORDS: readonly [Intent, RegExp][] = [
  [
    'wish',
    new RegExp(
      `^(?:谁能|谁来|能不能|可不可以|可以|请|麻烦|想请人|想找人|找人|有没有人)?(?:来)?帮(?:帮)?(?:我|我家|忙|我妈|我爸|我们)?(?:来)?(?:修|换|装|搬|抬|通)(?:一?下|个|好|修)?.{0,6}(?:${THINGS})`,
    ),
  ],
  [
    'service',
    /(?:手机|微信|智能机).{0,6}(?:不会|弄不来|用不来|不懂|不晓得).{0,10}(?:教|学)|(?:谁|有人|哪里|人).{0,6}教.{0,8}(?:手机|微信|智能)/,
  ],
  [
    'service',
    /(?:孩子|小孩|孙子|孙女|外孙|娃|儿子|女儿).{0,6}(?:功课|作业|学习|读书).{0,6}(?:跟不上|没人(?:教|管|辅导|看)|不会)/,
  ],
]
