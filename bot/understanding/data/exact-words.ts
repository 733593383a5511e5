import type { Intent } from '../labels.ts'

const END = '[了吧啊呀呢嘛吗的。.!！?？~ ]*'
const only = (words: string) => new RegExp(`^(${words})${END}$`, 'i')

/** Messages that are nothing but the name of a thing of ours, or a greeting: these never mean anything else. */
export const EXACT_WORDS: readonly [Intent, RegExp][] = [
  ['screen', only('(看|查)?(一下|看)?我?家?能领(什么|啥|哪些)(补助|补贴)?|what can i get')],
  ['apply', only('(我要|我想|开始|在线|帮我|我)?申请|用身份证申请|apply')],
  ['progress', only('(我的|查|查看|看|看看|查询|申请)?(一下)?进度|办到哪|(办)?到哪一步|progress|status')],
  ['list', only('(我的|看|查看|打开)?(幸福)?清单|我在领什么|my list')],
  ['code', only('(我的|看|打开|出示|查看)?幸福码|(我的)?二维码|我的码|亮码|my (qr )?code')],
  ['wish', only('(我要|我想)?(提|许)?(个|一个)?微心愿|(我要|我想)?许(个)?愿')],
  ['appeal', only('(我要|我想)?(申诉|复核|复议|提异议)|(我)?不服')],
  ['report_abuse', only('(我要|我想)?(匿名)?(举报|检举)')],
  ['volunteer', only('(我要|我想)?(当|做)?志愿者|(我要|我想)?(捐款|认领心愿|认领微心愿)')],
  ['contact', only('(联系)?电话|(联系|办公)地址|联系方式|(上班|办公|营业)时间')],
  ['person', only('(转|找)?人工|客服|(找)?工作人员|person|human|agent')],
  [
    'smalltalk',
    only(
      '你好|您好|侬好|喂+|喂.?喂|(能)?听(得|不)?到|听得见|(有)?人在|在吗|在不在|嗨|早上好|下午好|晚上好|谢谢(你|您|侬)?|多谢|再见|拜拜|hi|hello|thanks?|thank you|bye',
    ),
  ],
]
