/**
 * Words of somebody who is at the end of their patience or their strength, said of themselves or to us. Not the
 * feelings of others, and not a report of what others do: those have intents of their own.
 */
export const EMOTION_WORDS: readonly RegExp[] = [
  /气死(我|人|了)|气得(我)?(发抖|睡不着)|(?<![着起失救灶炉])火大(?![概约家])|一肚子火|忍无可忍/u,
  /急死(我|人|了)|急得(我)?(不行|要命|团团转|哭)|快(要)?(疯|崩溃)了|崩溃了|受不了了|撑不住了|撑不下去了/u,
  /踢皮球|推来推去|推三阻四|互相推|跑了(好几|多少|无数|几十)趟.{0,8}(没|不)/u,
  /(你们|政府|到底|究竟).{0,6}(管不管|有没有人(管|理)|是不是人|不管我们)/u,
  /(?<!有)没(有)?(一个)?人(肯)?(管|理|睬|帮)(我|我们|阿拉)/u,
  /(你|你们|小扶|机器人|这个?(东西|软件)).{0,4}((?<!没|没有|不会)(骗人|骗我|糊弄)|没(有)?(一点)?用(?![过上到完着])|废物|(?<![收倒扔捡运])垃圾)/u,
  /(我|我们)?要(去)?(投诉|告|举报)(你们?|小扶)(?!.*(电话|怎么))/u,
  /寒(了)?心|心寒|心都凉了|绝望了?|太欺负人|欺负(我们)?老百姓/u,
  /他妈的|他娘的|去你妈|滚(蛋|开)|王八蛋|混蛋/u,
  /\b(fed up|so angry|furious|useless bot|you people (do|are) nothing|nobody (cares|helps) (about )?me)\b/iu,
]

/** Before such words: they are said not to be so. */
export const DENIED =
  /(不是|没有|并没|并不|不会|没到|还没|\b(not|never|isn'?t|don'?t))[说要想到真是会那么太你我他们\s]*$/iu

/** After them: "这不是踢皮球吗" denies nothing. */
export const ASKED_BACK = /^.{0,3}[吗嘛么]/u
