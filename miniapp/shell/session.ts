import { reactive } from 'vue'
import type { Me } from '../../server/identity/contract.ts'
import { API } from '../../server/paths.ts'
import { forgetCsrf, post, read, useCsrf } from '../api/client.ts'
import { asFailure } from '../api/failure.ts'
import { forgetLocal } from './local-store.ts'

/** Who is here, as far as this phone knows. `unknown` until the first answer, and while there is no network. */
export interface SessionState extends Pick<Me, 'displayName' | 'realNameState' | 'demo' | 'unread' | 'role'> {
  kind: 'unknown' | Me['kind']
  /** How far the clock of the house is ahead of this phone's, in milliseconds. */
  ahead: number
}

export const session: SessionState = reactive({
  kind: 'unknown',
  displayName: null,
  realNameState: null,
  demo: false,
  unread: 0,
  role: null,
  ahead: 0,
})

let asking: Promise<string> | undefined

/** Two questions at once would give a new visitor two cookies, and the token of the first would be refused. */
function askOnce(): Promise<string> {
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

async function ask(): Promise<string> {
  const { kind, displayName, realNameState, demo, unread, role, csrfToken, now } = await read<Me>(API.me)
  Object.assign(session, {
    kind,
    displayName,
    realNameState,
    demo,
    unread,
    role,
    ahead: Date.parse(now) - Date.now(),
  })
  return csrfToken
}

useCsrf(askOnce)

/** Now by the clock of the house, in milliseconds: deadlines count by it, however wrong this phone goes. */
export function houseNow(): number {
  return Date.now() + session.ahead
}

/** Asks who is here; without a network the pages go on as far as they can. */
export async function startSession(): Promise<void> {
  await askOnce().catch(() => undefined)
}

/** Asks again after signing in: the CSRF token is another one now. */
export async function renewSession(): Promise<void> {
  forgetCsrf()
  asking = undefined
  await startSession()
}

/** Ends the session and removes what this phone kept about the family. */
export async function signOut(): Promise<void> {
  try {
    await post(API.signOut)
  } catch (error) {
    // A session that is over already is what was wanted.
    if (asFailure(error, '').code !== 'SIGN_IN_FIRST') throw error
  } finally {
    // Also when the network fails: the next one who holds this phone must not read it.
    forgetLocal()
  }
  await renewSession()
}
