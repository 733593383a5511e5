import { reactive } from 'vue'
import type { z } from 'zod'
import type {
  SignInStart,
  SignInStartAnswer,
  SignInVerify,
  signedInAnswer,
} from '../../../server/identity/contract.ts'
import { API } from '../../../server/paths.ts'
import { post } from '../../api/client.ts'
import { forgetLocal, readLocal, writeLocal } from '../../shell/local-store.ts'
import { renewSession, session } from '../../shell/session.ts'

type SignedIn = z.infer<typeof signedInAnswer>

const KEY = 'sign-in'

/** The form outlives the page, so that a look at the message box loses nothing. The ID number is never stored. */
export const form = reactive({
  name: '',
  idNumber: '',
  phone: '',
  code: '',
  challengeId: '',
  resendAt: 0,
})

/** Takes up name and phone of an interrupted try. */
export function resumeForm(): void {
  const kept = readLocal<{ name: string; phone: string }>(KEY)
  form.name ||= kept?.name ?? ''
  form.phone ||= kept?.phone ?? ''
}

/** Asks for a code by SMS. */
export async function askForCode(): Promise<void> {
  const { name, idNumber, phone } = form
  writeLocal(KEY, { name, phone })
  const answer = await post<SignInStartAnswer>(API.signInStart, {
    name,
    idNumber,
    phone,
  } satisfies SignInStart)
  form.challengeId = answer.challengeId
  form.resendAt = Date.now() + answer.resendAfterSeconds * 1000
  form.code = ''
}

/** Checks the code; afterwards the resident is signed in. */
export async function checkCode(): Promise<void> {
  const { challengeId, code } = form
  const answer = await post<SignedIn>(API.signInVerify, { challengeId, code } satisfies SignInVerify)
  forgetLocal(KEY)
  await renewSession()
  session.realNameState = answer.realNameState
}

/** Forgets the form, once its page is left: emptied earlier, it would ask for everything again. */
export function clearForm(): void {
  Object.assign(form, { name: '', idNumber: '', phone: '', code: '', challengeId: '', resendAt: 0 })
}
