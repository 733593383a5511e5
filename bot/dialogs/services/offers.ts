import type { Button, Reply, State, Words } from '../../model.ts'
import { button, serviceSays } from '../../moves.ts'
import { PAGES } from '../../pages.ts'
import { sayTime } from '../../say-date.ts'
import type { Offer, Offers } from '../../service-model.ts'

/** What there is to choose from, each with why it fits; where there is nothing, the ways that are left. */
export function offersReply(
  state: State,
  { items, exact, more }: Offers,
  choose: readonly Button[],
  lead: readonly Words[],
): Reply {
  const ways = [button('service.ask'), button('service.wish'), button('cancel')]
  const links = [{ label: serviceSays('link.all'), href: PAGES.services }]
  if (items.length === 0)
    return {
      text: [...lead, serviceSays(state.elder ? 'offers.none_elder' : 'offers.none')],
      buttons: [button('service.ask'), button('service.all'), button('service.wish'), button('cancel')],
      links,
      asks: true,
    }
  return {
    text: [
      ...lead,
      serviceSays(exact ? 'offers.these' : 'offers.near'),
      ...items.map((one) => offerWords(state, one)),
      ...(more && !state.elder ? [serviceSays('offers.more')] : []),
      serviceSays(state.elder ? 'offers.which_elder' : 'offers.which'),
    ],
    buttons: [...choose, ...ways],
    ...(more ? { links } : {}),
    asks: true,
  }
}

/** Its name, why it fits, and, where there is room to read, what is done and when the next time is free. */
function offerWords({ elder }: State, { name, about, why, nextSlotAt }: Offer): Words {
  const because = why ? serviceSays('offer.why', { why }) : serviceSays('offer.no_why')
  if (elder) return serviceSays('offer.short', { name, because })
  const next = nextSlotAt
    ? serviceSays('offer.next', { time: sayTime(nextSlotAt) })
    : serviceSays('offer.no_next')
  return serviceSays('offer.line', { name, about, because, next })
}
