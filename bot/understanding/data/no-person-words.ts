const END = '(了|吧|啊|谢谢|[，,。.！! ])*'

/** "不用找人": whoever says it wants nobody called, whatever was asked. */
export const NO_PERSON = new RegExp(
  `^(我)?(不用|不要|不需要|不想|不必|别|先别|先不|不)(要|用)?(帮我)?(找|叫|转|喊|请|麻烦)?(个)?(人工|真人|客服|工作人员|人|他们|你们的人)(来|了|服务)?${END}$|^(no|don.?t (call|get)( me)?( a| any)?) ?(person|human|agent|one|body|staff)$`,
  'iu',
)

/** A bare no; it is about a person only where one was offered. */
export const BARE_NO = new RegExp(
  `^(不用|不要|不需要|不必|不了|先不用)${END}$|^no( thanks| thank you)?$`,
  'iu',
)
