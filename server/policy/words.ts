import { type Operator, type PolicyPack, type SourceDocument, yuan } from '../eligibility/engine/index.ts'
import { shapeOf } from '../eligibility/packs/describe.ts'
import type { Ctx } from '../platform/context.ts'

type Say = Pick<Ctx, 't'>
type Kind = NonNullable<ReturnType<typeof shapeOf>>['kind']

/** What a unit is counted in: fen are said in yuan, hundredths as what they are hundredths of. */
const HUNDREDTHS: readonly Kind[] = ['factor', 'percent', 'area']
const MONEY: readonly Kind[] = ['fen', 'fenMonth', 'fenYear']

/** A value with its unit, in the words of the reader. */
export function sayValue({ t }: Say, key: string, value: number | string): string {
  const kind = shapeOf(key)?.kind
  if (kind === undefined) return String(value)
  if (typeof value === 'string') return t(`policy:${kind === 'operator' ? 'op' : 'word'}.${value}`)
  if (kind === 'flag') return t(`policy:flag.${value === 1 ? 'yes' : 'no'}`)
  const n = MONEY.includes(kind) ? yuan(value) : HUNDREDTHS.includes(kind) ? value / 100 : value
  return t(`policy:say.${kind}`, { n, month: kind === 'fenYear' ? yuan(value / 12) : '' })
}

export const sayKey = ({ t }: Say, key: string): string => t(`policy:key.${key}`)
export const sayGroup = ({ t }: Say, group: string): string => t(`policy-changes:group.${group}`)
export const sayLevel = ({ t }: Say, level: PolicyPack['level']): string => t(`policy-changes:level.${level}`)
export const sayOp = ({ t }: Say, op: Operator | null | undefined): string | null =>
  op ? t(`policy:op.${op}`) : null
export const sayProgramme = ({ t }: Say, programme: string): string =>
  t(`eligibility:program.${programme}.name`)
export const sayVerdict = ({ t }: Say, verdict: string): string => t(`eligibility:verdict.${verdict}`)

/** In what the number of a key is typed, such as fen or hundredths, for a form. */
export const sayUnit = ({ t }: Say, key: string): string => t(`policy:unit.${shapeOf(key)?.kind ?? 'count'}`)

/** For whom an amount is meant; null: it is not said by the head. */
export function sayPer({ t }: Say, key: string): string | null {
  const per = shapeOf(key)?.per
  return per ? t(`policy:per.${per}`) : null
}

export const sayHelp = ({ t }: Say, key: string): string => t(`policy:help.${key}`)

/** How sources that contradict each other were settled; null: they do not. */
export function sayConflict({ t }: Say, key: string): string | null {
  const conflict = shapeOf(key)?.conflict
  return conflict ? t(`policy:conflict.${conflict}`) : null
}

/** A document with its clause as the pages show it. */
export function sourceView(
  { t, lang }: Pick<Ctx, 't' | 'lang'>,
  row: { source: string; clause: string; clauseEn: string },
  document: SourceDocument,
) {
  const chinese = lang === 'zh-CN'
  return {
    tag: row.source,
    title: chinese ? document.title : document.titleEn,
    grade: document.grade,
    gradeText: t(`policy-changes:grade.${document.grade}`),
    url: document.url ?? null,
    clause: chinese ? row.clause : row.clauseEn,
    draft: document.draft === true,
  }
}
