import type { QuestionsResponse, ScreeningResponse, SpokenProgram } from './contract.ts'
import type { Say } from './engine/check/fault.ts'
import {
  type Change,
  type Citation,
  type Phrase,
  type ProgramResult,
  questions,
  type ScreeningResult,
} from './engine/index.ts'

/** Whoever is spoken to: how sentences are found, and which of the two names a source has is shown. */
export interface Listener {
  t: Say
  lang: 'zh-CN' | 'en'
}

function say<P extends Phrase>({ t }: Listener, phrase: P): P & { text: string } {
  return { ...phrase, text: t(`eligibility:${phrase.key}`, { ...phrase.params }) }
}

/** Clause and document of a citation, in the listener's language. */
export function sayCitation(
  { lang }: Listener,
  one: Pick<Citation, 'clause' | 'clauseEn' | 'doc' | 'docEn'>,
): { clause: string; source: string } {
  return lang === 'zh-CN'
    ? { clause: one.clause, source: one.doc }
    : { clause: one.clauseEn, source: one.docEn }
}

function amount(to: Listener, sum: ProgramResult['amount']): SpokenProgram['amount'] {
  return sum && { ...sum, lines: sum.lines.map((line) => say(to, line)), citations: [...sum.citations] }
}

function reason(to: Listener, one: ProgramResult['reasons'][number]): SpokenProgram['reasons'][number] {
  const [first] = one.citations
  const from = first ? sayCitation(to, first) : { clause: null, source: null }
  return { ...say(to, one), ...from, citations: [...one.citations] }
}

/** One programme's result with every sentence said. */
export function speakProgram(to: Listener, result: ProgramResult): SpokenProgram {
  return {
    ...result,
    people: [...result.people],
    amount: amount(to, result.amount),
    reasons: result.reasons.map((one) => reason(to, one)),
    used: [...result.used],
    missing: [...result.missing],
    next: say(to, result.next),
    confirmAtWindow: result.confirmAtWindow.map((one) => ({ ...one, phrase: say(to, one.phrase) })),
  }
}

/** A result with every sentence said; `changesOf` gives what would turn the verdict of a programme. */
export function speakResult(
  to: Listener,
  result: ScreeningResult,
  changesOf: (program: ProgramResult['program']) => readonly Change[],
): ScreeningResponse {
  return {
    ...result,
    programs: result.programs.map((one) => ({
      ...speakProgram(to, one),
      changes: changesOf(one.program).map((change) => ({ ...change, phrase: say(to, change.phrase) })),
    })),
    types: result.types.map((one) => ({ ...one, reasons: one.reasons.map((phrase) => say(to, phrase)) })),
    counted: [...result.counted],
  }
}

/** Whom a question is about while nobody in particular is in view. */
function anybody(t: Say, key: string): string {
  if (key.startsWith('obligor.')) return t('eligibility:who.obligor', { number: 1 })
  return key.startsWith('member.') ? t('eligibility:who.someone') : ''
}

/** The questionnaire with every sentence said. */
export function speakQuestions({ t }: Pick<Listener, 't'>): QuestionsResponse {
  return {
    questions: questions.map((question) => {
      const who = anybody(t, question.key)
      const word = (key: string) => t(`eligibility:${key}`, { who })
      return {
        key: question.key,
        kind: question.kind,
        title: word(question.titleKey),
        elderTitle: word(question.elderTitleKey),
        help: word(question.helpKey),
        why: word(question.whyKey),
        options: question.options.map(({ value, labelKey }) => ({ value, label: word(labelKey) })),
        bounds: question.bounds,
      }
    }),
  }
}
