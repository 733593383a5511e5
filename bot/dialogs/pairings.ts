import type { Button, Knowledge, Move, Reply, State, Words } from '../model.ts'
import { answer, button, order, pairingSays } from '../moves.ts'
import { PAGES } from '../pages.ts'
import type { PairingData } from '../pairing-model.ts'
import { sayDay } from '../say-date.ts'
import { MY_PAIRING } from '../understanding/data/pairing-vocabulary.ts'
import { askSignIn } from './sign-in.ts'

/** "谁跟我家结对". */
export function askMyPairing(state: State, knowledge: Knowledge): Move {
  if (!knowledge.signedIn) return askSignIn(state, 'pairing')
  return order({ ...state, wantsSignIn: null }, 'menu', { name: 'pairing.mine' })
}

/** Words about one's own pairing. Null: none. */
export const aboutMyPairing = (state: State, knowledge: Knowledge, text: string): Move | null =>
  MY_PAIRING.test(text) ? askMyPairing(state, knowledge) : null

/** A tapped button: `agree:<id>`, `address:<id>` (a yes that shows where we live, too), `no:<id>`. Null: none of ours. */
export function takePairingButton(state: State, _: Knowledge, rest: string): Move | null {
  const [act = '', id = ''] = rest.split(':')
  if (!id || !['agree', 'address', 'no'].includes(act)) return null
  return order(state, 'menu', {
    name: 'pairing.answer',
    id,
    answer: act === 'no' ? 'decline' : 'agree',
    address: act === 'address',
  })
}

/** Who waits for the family's yes or no, and who comes by already. */
export function showMyPairing(state: State, pairings: readonly PairingData[]): Move {
  const asked = pairings.find((one) => one.state === 'asked')
  if (asked) return answer(state, 'menu', askedReply(asked))
  const running = pairings.filter((one) => one.state === 'active' || one.state === 'waiting')
  const text = running.length > 0 ? running.flatMap(runningWords) : [pairingSays('none')]
  return answer(state, 'menu', {
    text,
    links: [{ label: pairingSays('link'), href: PAGES.pairings }],
    buttons: [button('person'), button('menu')],
  })
}

/** The family has said yes or no. */
export function pairingAnswered(state: State, said: 'agree' | 'decline'): Move {
  return answer(state, 'menu', {
    text: [pairingSays(said === 'agree' ? 'agreed' : 'declined')],
    links: [{ label: pairingSays('link'), href: PAGES.pairings }],
    buttons: [button('person'), button('menu')],
  })
}

/** The house says why not. */
export function pairingFailed(state: State, code: string): Move {
  if (code === 'SIGN_IN_FIRST') return askSignIn(state, 'pairing')
  return answer(state, 'none', {
    text: [{ key: `errors:${code}` }],
    links: [{ label: pairingSays('link'), href: PAGES.pairings }],
    buttons: [button('person'), button('menu')],
  })
}

function askedReply({ id, volunteer }: PairingData): Reply {
  const own = (name: string): Button => ({
    label: pairingSays(`button.${name}`),
    action: `pairing:${name}:${id}`,
  })
  return {
    text: [pairingSays('asked', { who: whoWords(volunteer) }), pairingSays('free')],
    buttons: [own('agree'), own('address'), own('no'), button('person')],
    asks: true,
  }
}

function runningWords({ state, volunteer, lastOn }: PairingData): Words[] {
  if (state === 'waiting') return [pairingSays('waiting', { who: whoWords(volunteer) })]
  const phone = volunteer?.phone
  return [
    pairingSays('active', { who: whoWords(volunteer) }),
    ...(phone ? [pairingSays('phone', { phone })] : []),
    ...(lastOn ? [pairingSays('last', { day: sayDay(lastOn) })] : []),
  ]
}

function whoWords(volunteer: PairingData['volunteer']): Words {
  const name = volunteer?.name ?? ''
  return volunteer?.branch
    ? pairingSays('who', { name, branch: volunteer.branch })
    : { key: 'bot:ready', params: { text: name } }
}
