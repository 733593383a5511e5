import type { Citation, Confirm, ProgramResult, Reason } from '../../../server/eligibility/engine/index.ts'

/** One document with the clauses of it that a reason rests on. */
export interface Source {
  citation: Citation
  clauses: readonly Citation[]
}

export interface CitedReason {
  reason: Reason
  sources: readonly Source[]
}

function grouped(citations: readonly Citation[]): Source[] {
  return [...new Set(citations.map(({ tag }) => tag))].flatMap((tag) => {
    const clauses = citations.filter((one) => one.tag === tag)
    const [citation] = clauses
    return citation ? [{ citation, clauses }] : []
  })
}

/** A document by what tells it from others, and its two names. */
type Named = Pick<Citation, 'tag' | 'doc' | 'docEn'>

/** A result worked out here, or one that the server has said. */
export interface Flagged {
  confirmAtWindow: readonly { code: Confirm['code']; citation: Named | null }[]
}

/** Documents of other places that stand in for rules of this place that were not found, each once. */
export function sourcesElsewhere({ confirmAtWindow }: Flagged): Named[] {
  const found = confirmAtWindow.flatMap(({ code, citation }) =>
    code === 'other_place' && citation ? [citation] : [],
  )
  return found.filter(({ tag }, index) => found.findIndex((one) => one.tag === tag) === index)
}

/**
 * The reasons of a programme, each clause cited where it is first used; rules borrowed from another place are
 * left out, for one sentence says it of all of them.
 */
export function citeOnce(program: ProgramResult): CitedReason[] {
  const said = new Set(sourcesElsewhere(program).map(({ tag }) => tag))
  return program.reasons.map((reason) => {
    const fresh = reason.citations.filter(
      ({ tag, clause }) => !said.has(tag) && !said.has(`${tag} ${clause}`),
    )
    for (const { tag, clause } of fresh) said.add(`${tag} ${clause}`)
    return { reason, sources: grouped(fresh) }
  })
}
