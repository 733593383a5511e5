import { type ProgramResult, speakProgram } from '../../eligibility/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { type DeskApplication, PROGRAMMES, type Programme } from '../contract.ts'
import { factName, factText } from '../view/fact-text.ts'
import { programmeName } from '../view/words.ts'
import type { Suggestion } from './suggestion.ts'

type View = DeskApplication['suggestion']

/** The suggestion in the words of the reader, for the programmes that are applied for here. */
export function suggestionView(ctx: Ctx, { facts, result }: Suggestion): View {
  return {
    packVersion: result.packVersion,
    facts: facts.map(({ key, value, origin }) => ({
      key,
      name: factName(ctx, key),
      value: typeof value === 'object' && value !== null ? [...value] : value,
      text: factText(ctx, key, value),
      origin,
      originText: ctx.t(`desk:origin.${origin}`),
    })),
    programmes: result.programs.flatMap((one) => {
      const code = PROGRAMMES.find((programme) => programme === one.program)
      return code ? [programmeView(ctx, code, one)] : []
    }),
  }
}

function programmeView(ctx: Ctx, code: Programme, result: ProgramResult): View['programmes'][number] {
  const chinese = ctx.lang === 'zh-CN'
  const said = speakProgram(ctx, result)
  return {
    code,
    name: programmeName(ctx, code),
    verdict: said.verdict,
    verdictText: ctx.t(`eligibility:verdict.${said.verdict}`),
    amount: said.amount && {
      kind: said.amount.kind,
      period: said.amount.period,
      fen: said.amount.fen,
      lines: said.amount.lines.map(({ text }) => text),
    },
    reasons: said.reasons.map(({ met, text, citations }) => ({
      met,
      text,
      citations: citations.map((citation) => ({
        doc: chinese ? citation.doc : citation.docEn,
        clause: chinese ? citation.clause : citation.clauseEn,
        url: citation.url ?? null,
      })),
    })),
    confirm: said.confirmAtWindow.map(({ phrase }) => phrase.text),
  }
}
