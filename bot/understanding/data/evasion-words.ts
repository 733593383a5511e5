/** Hiding, moving away, telling less: what somebody would do to look poorer than they are. */
const HIDING =
  /(存款|钱|钞票|房子|房|车子|车|店面|财产|名下).{0,8}(转走|转移|转给|转到|转出|过户|过到|藏|瞒|隐瞒|取出来|提出来|挪|放到?别人|挂到?别人|写别人)|(藏|瞒|隐瞒|转移|转走|转出去?|过户|挪走|挂靠?).{0,10}(存款|钱|钞票|房|车|财产|收入|名下)|(少报|不报|瞒报|漏报|报低|报少|不说|不填).{0,8}(收入|工资|存款|房|车|钱|财产|家产)|(收入|工资|存款|财产).{0,6}(瞒着|少报|不报|瞒报|漏报|报低|报少|少写|少填|写少|填少|写低)|(存|打|放|转|挪|过户|登记|写|挂)(到|在|给|成)?我?.{0,3}(儿子|女儿|囡|儿媳|女婿|老婆|老公|亲戚|兄弟|姐妹|哥|弟|姐|妹|爸|妈|父母|孙子|孙女|别人|人家|朋友).{0,4}(名下|户头|账户|帐户|账上|卡里|卡上|那里)|假离婚|(先|办个|去).{0,3}离(婚|掉).{0,12}(低保|申请|再复婚)|假(证明|病历|收入|材料)|开(个|张)假|装(病|穷|残)|(查不出|查不到|不让.{0,4}查到|躲.{0,3}(检查|核对|核查))/

/** Somebody asks for it: how, whether, help me, would it do. */
const ASKS =
  /怎么|咋|如何|能不能|可不可以|可以|行不行|好不好|要不要|是不是|帮我|教我|有没有办法|有啥办法|办法|就能|就可以|不就|才能|再(去|来)?(申请|办|报)|吗|么|吧|[?\uff1f]/

/** It was done to them, they want to know what happens, or they put it right. */
const HONEST =
  /(会|要).{0,4}(怎样|怎么样|坐牢|受罚|罚|停)|举报|别人家|邻居|他家|她家|忘(了|记)|不小心|补报|改(过来|一下)|骗了我|被骗|早就?(卖|过户)|已经(卖|过户)|真的?离|后果|写错|填错/

export const EVASION = { hiding: HIDING, asks: ASKS, honest: HONEST } as const

export const EVASION_EN =
  /\b(hide|conceal|move|transfer|put)\b.{0,30}\b(savings|money|assets|house|car|income)\b|\b(fake|sham|pretend(ed)?)\b.{0,15}\b(divorce|sick|poor|papers)\b|\breport (less|lower|a lower)\b|\bunder-?report/i
