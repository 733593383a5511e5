import type { ScreeningResponse } from '../../server/eligibility/contract.ts'
import { type Listener, sayCitation } from '../../server/eligibility/speak.ts'

type Program = ScreeningResponse['programs'][number]
type Reason = Program['reasons'][number]

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}

/** Document, clause and first day behind a reason. */
function from({ t }: Listener, { source, clause, citations }: Reason): string {
  if (source === null) return ''
  const day = citations[0]?.validFrom ?? ''
  return t(day === '' ? 'cli:from' : 'cli:fromDay', { source, clause: clause ?? '', day })
}

/** The reasons, one line each; what is said of several persons alike is said once, with whom it is about. */
export function reasonLines(to: Listener, reasons: readonly Reason[]): string[] {
  return groupedBy(reasons, ({ text, source, clause }) => [text, source, clause].join()).flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const numbers = alike.flatMap(({ member }) => (member === null ? [] : [member + 1]))
    const who = numbers.length > 0 ? to.t('cli:who', { numbers: numbers.join(to.t('cli:and')) }) : ''
    return [`${who}${first.text}${from(to, first)}`]
  })
}

/** What a window should confirm, one line a kind, with the documents it is about. */
export function confirmLines(to: Listener, { confirmAtWindow }: Program): string[] {
  return groupedBy(confirmAtWindow, ({ code }) => code).flatMap((alike) => {
    const documents = alike.flatMap(({ citation }) => {
      if (citation === null) return []
      const { source } = sayCitation(to, citation)
      return [to.t('cli:document', { source, day: citation.validFrom })]
    })
    const [first] = alike
    return first
      ? [to.t(`cli:confirm.${first.code}`, { documents: [...new Set(documents)].join(to.t('cli:and')) })]
      : []
  })
}
