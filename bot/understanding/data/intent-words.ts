import type { Intent } from '../../model.ts'

/** Which words speak of what; the first row that fits counts. */
export const INTENT_WORDS: readonly [Intent, RegExp][] = [
  [
    'person',
    /人工|真人|客服|工作人员|找(个)?人(说|聊|问|帮)|打电话给(村|镇|乡|你们)|talk to a (person|human)/i,
  ],
  [
    'progress',
    /进度|办到(哪|什么)|到哪(儿|里)?(一步|步|了)|批(了|下来|没|好)|审(批|核)(到|得|结果|过)|(申请|低保|补助).{0,6}(怎么样|结果|下来|有没有(消息|信))|什么时候(能)?(批|下来|有结果)|还要(等)?多久|progress|status/i,
  ],
  [
    'list',
    /清单|领(了|到)(多少|哪些|什么)|(拿|领)着(什么|哪些)|发(了)?(多少|哪些)|到账|打(卡|钱)(了|没)|my list|what.{0,10}(receiv|paid)/i,
  ],
  ['code', /幸福码|二维码|扫码|出示.{0,2}码|我的码|qr|my code/i],
  // "我能申请什么" asks what there is, before it asks to apply.
  ['screen', /能(不能)?(领|拿|享受|申请|申|办|评|吃).{0,4}(什么|啥|哪|吗|多少)|what can i (get|apply)/i],
  [
    'apply',
    /申请|怎么办(低保|补助|手续)|(我要|想|帮我)(办|领)(低保|低边|补助|救助)?|报名|身份证(办|申)|apply|sign me up/i,
  ],
  [
    'screen',
    /能(领|拿|享受|申|办|评|吃).{0,4}(什么|啥|哪|吗|多少|低保|低边|补助)|有(什么|啥|哪些|没有).{0,4}(补助|补贴|救助|政策|帮助|困难)|够不够(条件|格)|符合|条件|看看.{0,4}(能|领|补)|低保|低边|补助|补贴|救助|救济|困难户|贫困|没钱|家里(困难|穷)|日子(难|过不下去)|看不起病|what can i get|eligib|benefit|assistance|welfare|poor/i,
  ],
  ['smalltalk', /^(你好|您好|喂|在吗|在不在|hi|hello|谢谢|多谢|辛苦|再见|拜拜|早上好|晚上好|thanks?|bye)/i],
]
