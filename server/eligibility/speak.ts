import type { QuestionsResponse, ScreeningResponse } from './contract.ts'
import { questions } from './engine/questions.ts'
import type { Phrase, ProgramResult, ScreeningResult } from './engine/result.ts'

/** Finds the words for a key of the namespace `eligibility`. */
export type Say = (key: string, params?: Record<string, unknown>) => string

function say<P extends Phrase>(t: Say, phrase: P): P & { text: string } {
  return { ...phrase, text: t(`eligibility:${phrase.key}`, { ...phrase.params }) }
}

function program(t: Say, result: ProgramResult): ScreeningResponse['programs'][number] {
  const { amount } = result
  return {
    ...result,
    amount: amount && {
      ...amount,
      lines: amount.lines.map((line) => say(t, line)),
      citations: [...amount.citations],
    },
    reasons: result.reasons.map((reason) => ({ ...say(t, reason), citations: [...reason.citations] })),
    usedFacts: [...result.usedFacts],
    missingFacts: [...result.missingFacts],
    whatWouldChange: result.whatWouldChange.map((change) => ({ ...change, phrase: say(t, change.phrase) })),
    nextStep: say(t, result.nextStep),
    confirmAtWindow: result.confirmAtWindow.map((one) => ({ ...one, phrase: say(t, one.phrase) })),
  }
}

/** A result with every sentence said in one language. */
export function speakResult(result: ScreeningResult, t: Say): ScreeningResponse {
  return { ...result, programs: result.programs.map((one) => program(t, one)) }
}

/** The questionnaire with every sentence said in one language. */
export function speakQuestions(t: Say): QuestionsResponse {
  const word = (key: string) => t(`eligibility:${key}`)
  return {
    questions: questions.map((question) => ({
      fact: question.fact,
      kind: question.kind,
      title: word(question.titleKey),
      elderTitle: word(question.elderTitleKey),
      help: word(question.helpKey),
      why: word(question.whyKey),
      options: question.options.map(({ value, labelKey }) => ({ value, label: word(labelKey) })),
      bounds: question.bounds,
    })),
  }
}
