import type { Offer, Offers, Times } from './service-model.ts'

const field = (kept: unknown, name: string): unknown =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[name] : undefined
const text = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null)
const list = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])

/** What there was to choose from, as it was kept; null: not looked up. */
export function readOffers(kept: unknown): Offers | null {
  if (!Array.isArray(field(kept, 'items'))) return null
  return {
    items: list(field(kept, 'items')).flatMap((one): Offer[] => {
      const [id, name, about, providerName] = ['id', 'name', 'about', 'providerName'].map((key) =>
        text(field(one, key)),
      )
      if (!id || !name) return []
      const [nextSlotAt, why] = [text(field(one, 'nextSlotAt')), text(field(one, 'why'))]
      return [{ id, name, about: about ?? '', providerName: providerName ?? '', nextSlotAt, why }]
    }),
    exact: field(kept, 'exact') === true,
    more: field(kept, 'more') === true,
  }
}

/** The times of the chosen one, as they were kept; null: not looked up. */
export function readTimes(kept: unknown): Times | null {
  const providerName = text(field(kept, 'providerName'))
  if (providerName === null) return null
  return {
    providerName,
    answerText: text(field(kept, 'answerText')) ?? '',
    slots: list(field(kept, 'slots')).flatMap((one) => {
      const [id, startsAt] = [text(field(one, 'id')), text(field(one, 'startsAt'))]
      return id && startsAt ? [{ id, startsAt }] : []
    }),
  }
}
