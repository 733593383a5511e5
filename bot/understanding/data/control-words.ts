/** Words that steer a dialog. They count only when the message says nothing else. */
export type Control =
  | 'cancel'
  | 'back'
  | 'skip'
  | 'why'
  | 'menu'
  | 'person'
  | 'resume'
  | 'yes'
  | 'results'
  | 'enough'
  | 'explain'
  | 'more'

const END = '[了吧啊呀呢嘛的。.!！?？~]*'
const only = (words: string) => new RegExp(`^(${words})${END}$`, 'i')

export const CONTROL_WORDS: readonly [Control, RegExp][] = [
  [
    'person',
    only(
      '(请|我要|我想|帮我)?(转|找|叫|要|接)?(个)?(人工|真人|客服|工作人员)(服务|客服)?|(我要|我想|帮我|让我)?(找|叫)(个)?人(聊|说|问|帮)?(聊|说|问|帮)?|person|human|agent|talk to (a|some) ?(person|one|human)',
    ),
  ],
  [
    'cancel',
    only(
      '(算了[，,。 ]?){1,3}(我)?((不|别|先不|不想|不要)(问|办|弄|填|查|说|等|找|要|看|搞)(了)?(下去)?)?|(我)?(不|不想|勿)(办|弄|填|查|说|搞|弄)|取消|退出|停|结束|不要|先这样|cancel|stop|quit|exit|never ?mind',
    ),
  ],
  ['enough', only('(别|不要?|不用)(再)?问')],
  [
    'explain',
    only(
      '(这|这个|这句)?(是)?(啥|什么|什么个|几个)意思|(我)?(没|不)(太)?(听|看)?(懂|明白)|(我)?(听|看)不(太)?(懂|明白)|what( does (this|that|it) mean)?|i don.?t (get|understand)( (it|this|that))?',
    ),
  ],
  ['back', only('上一步|返回|回去|退回|上一个|刚才(那个)?(说|填|写)?错|(我)?(说|填|写)错|不对|错|back')],
  ['skip', only("不知道|不晓得|不清楚|不确定|跳过|不想说|说不(清|准|好)|忘|skip|don'?t know|not sure")],
  ['why', only('(这个)?(为什么|为啥|干嘛|干什么|凭什么|咋)(要)?(问|填)?(这个|这些|这)?|why( do you ask)?')],
  [
    'menu',
    only('菜单|帮助|主菜单|首页|你(能|会)(干|做)(什么|啥|嘛)|怎么用|有(什么|哪些)功能|menu|help|\\?|？'),
  ],
  ['resume', only('继续|接着(问|说|来|办)?|go on|continue|resume')],
  [
    'results',
    only(
      '((算了|就这样|好了|行了|够了|可以了)[吧了]*[，,。 ]*)?((不|别)(再)?问[了吧]*[，,。 ]*)?(我)?(要|想)?(先|直接|就)?(看|给我看)(一下|一眼|看)?(现在的)?结果|(我)?(要|想)?(先|直接|就)?(看|看看|给我看|说)(一下|一眼)?(现在的)?结果|结果|(问|说)?够了|就(问|说)?(到)?这(里|儿)?(些)?|先看看(结果)?|(show )?(me )?(the )?results?|enough|that is enough',
    ),
  ],
  [
    'more',
    only(
      '还有(呢|什么|哪些|别的)?|还有 ?\\d+ ?项(也)?(看看)?|更多|别的呢|(看)?下一页|往下看|more|next page|what else',
    ),
  ],
  ['yes', only('好|好的|行|可以|要|要的|嗯|是|是的|对|ok|okay|yes|y')],
]

/** Digits of places in a list, in order. */
export const PLACES = '一二三四五六七八九'

/** "第二个", "3号". */
export const PLACE = /^(?:第|选)?([一二三四五六七八九1-9])(?:个|项|号)$/

/** A plain no to "is there one". Longer sentences may say more than that. */
export const NONE = /^(我|我们|俺|家|家里|现在|都|都是)*(没有|没得|没|无).{0,6}$/
