import { REGION_CHOICES } from '../eligibility/service.ts'
import { chinaDate } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { policyGuide } from './book.ts'
import type { GuideAnswer, GuideList, GuideQuery } from './contract.ts'
import type { GuideEntry } from './entry.ts'
import { type Filled, fillEntry, PROVINCE } from './fill.ts'

export { type Guide, makeGuide, policyGuide } from './book.ts'
export type { Door, GuideEntry } from './entry.ts'
export { type Filled, fillEntry } from './fill.ts'
export type { Hit } from './search.ts'

/** Every place outside the packs is one place in the questionnaire. */
const ELSEWHERE = '330000'

const NOTES = ['planned', 'doubtful', 'stale'] as const

type GuideCtx = Pick<Ctx, 'clock' | 't' | 'lang' | 'ports'>

/** Every entry that holds at a place; with words only those that fit, best first. */
export function listGuide(ctx: GuideCtx, { q, region }: GuideQuery): GuideList {
  const guide = policyGuide()
  const found = q
    ? guide.search({ text: q, region: region ?? null }).map(({ id }) => guide.entry(id))
    : guide.entries.filter(({ places }) => places.some((place) => (region ?? PROVINCE).startsWith(place)))
  return { items: found.filter((entry) => entry !== undefined).map((entry) => lineOf(ctx, entry)) }
}

/** One entry with the amounts of a place today. */
export function guideEntry(ctx: GuideCtx, id: string, said: string | undefined): GuideAnswer {
  const entry = policyGuide().entry(id)
  if (!entry) throw new AppError('NOT_FOUND')
  const region = knownPlace(said)
  const filled = fillEntry(entry, region, chinaDate(ctx.clock.now()), ctx.ports.policyBook.packs())
  const chinese = ctx.lang === 'zh-CN'
  return {
    ...lineOf(ctx, entry),
    text: ctx.t(`guide:${id}.body`, { ...sayFigures(ctx, id, filled), place: sayPlace(ctx, region, filled) }),
    needsPlace: filled.needsPlace,
    notes: NOTES.filter((note) => filled[note]).map((note) => ctx.t(`guide-words:${note}`)),
    citations: filled.citations.map(({ doc, docEn, clause, clauseEn, date, url }) => ({
      doc: chinese ? doc : docEn,
      clause: chinese ? clause : clauseEn,
      date,
      url: url ?? null,
    })),
    reviewedText: ctx.t('guide-words:reviewed', { day: entry.reviewed }),
  }
}

const lineOf = ({ t }: GuideCtx, { id, topic }: GuideEntry) => ({
  id,
  topic,
  topicText: t(`guide-words:topic.${topic}`),
  title: t(`guide:${id}.title`),
})

/** A county that the questionnaire knows; null for any other place, whose numbers nobody has. */
const knownPlace = (code: string | undefined): string | null =>
  REGION_CHOICES.find((choice) => choice.code === code && code !== ELSEWHERE)?.code ?? null

function sayPlace({ t }: GuideCtx, region: string | null, { planned }: Filled): string {
  const place = region ? t(`eligibility:region.${region}`) : t('guide-words:your_place')
  return planned ? t('guide-words:by_plan', { place }) : place
}

function sayFigures({ t }: GuideCtx, id: string, { figures }: Filled): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' ? t(`guide-words:${figure}`) : t(`guide:${id}.figure.${name}`, figure),
    ]),
  )
}
