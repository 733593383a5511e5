import type { QuestionKey } from '../../../server/eligibility/engine/index.ts'

/** Words for the answers of questions that take several. */
export const SEVERAL_WORDS: Partial<Record<QuestionKey, readonly [string, RegExp][]>> = {
  groups: [
    ['child', /孩子|小孩|娃|孙(子|女)|未成年|child|kid/i],
    ['student', /读书|上学|念书|学生|大学|student|school/i],
    ['elder', /老(人|头|太|爸|妈|爹|娘|伴)|爷爷|奶奶|外公|外婆|(六|七|八|九)十|elder|old/i],
    ['disabled', /残|聋|哑|瞎|盲|disab/i],
    ['ill', /病|癌|瘫|透析|ill|sick/i],
    ['jobless', /没(有)?工作|没活|失业|下岗|找不到(工作|活)|jobless|unemployed/i],
  ],
  needs: [
    ['housing', /房|住|housing|home/i],
    ['disaster', /灾|水淹|台风|地震|disaster|flood/i],
    ['legal', /官司|律师|打人|家暴|欠薪|工资|赡养|legal|lawyer/i],
    ['funeral', /丧|过世|去世|走了|安葬|火化|骨灰|funeral/i],
  ],
  spending: [
    ['medical', /病|药|医|住院|medic|hospital/i],
    ['education', /学|读书|书费|school|tuition/i],
    ['rehab', /康复|训练|rehab/i],
    ['work', /上班|干活|打工|车费|work/i],
  ],
  'member.selfCareUnmet': [
    ['eat', /吃|喂|eat/i],
    ['dress', /穿|衣|dress/i],
    ['bed', /床|翻身|bed/i],
    ['toilet', /厕|大小便|拉|尿|toilet/i],
    ['walk', /走|路|walk/i],
    ['bathe', /澡|洗|bath|wash/i],
  ],
}

/** "都没有": none of the things in the list. */
export const NONE_OF =
  /^(这些|以上|上面的?)?(都|全|一样|一个|一样都|一个都|全都)?(没有?|没得|无|不是|不算|不用|能|会|可以|能自己做)(这些|的)?[了的呢啊。.!]*$|^none( of (these|them))?$/i

/** "没有了": that was all. */
export const THAT_IS_ALL =
  /^(选)?(好|完|齐)了$|^没(有)?(别的|其他)?了?[。.!]*$|^(就|只有)?(这|那)(些|几样|样)(了)?[。.!]*$|^(done|that'?s all|no more)$/i
