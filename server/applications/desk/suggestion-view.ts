import { speakResult } from '../../eligibility/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { DeskApplication } from '../contract.ts'
import { factName, factText } from '../view/fact-text.ts'
import { programmeName } from '../view/words.ts'
import type { Suggestion } from './suggestion.ts'

/** The suggestion in the words of the reader. */
export function suggestionView(ctx: Ctx, { facts, result }: Suggestion): DeskApplication['suggestion'] {
  const chinese = ctx.lang === 'zh-CN'
  const said = speakResult(result, ctx.t)
  return {
    packVersion: result.packVersion,
    facts: facts.map(({ key, value, origin }) => ({
      key,
      name: factName(ctx, key),
      value,
      text: factText(ctx, key, value),
      origin,
      originText: ctx.t(`desk:origin.${origin}`),
    })),
    programmes: said.programs.map((one) => ({
      code: one.program,
      name: programmeName(ctx, one.program),
      verdict: one.verdict,
      verdictText: ctx.t(`eligibility:verdict.${one.verdict}`),
      amount: one.amount && {
        kind: one.amount.kind,
        fen: one.amount.fen,
        lines: one.amount.lines.map(({ text }) => text),
      },
      reasons: one.reasons.map(({ met, text, citations }) => ({
        met,
        text,
        citations: citations.map((citation) => ({
          doc: chinese ? citation.doc : citation.docEn,
          clause: chinese ? citation.clause : citation.clauseEn,
          url: citation.url ?? null,
        })),
      })),
      confirm: one.confirmAtWindow.map(({ phrase }) => phrase.text),
    })),
  }
}
