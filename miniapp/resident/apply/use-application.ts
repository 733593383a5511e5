import { shallowRef } from 'vue'
import type { z } from 'zod'
import type {
  ApplicationView,
  consentLinkAnswerSchema,
  Draft,
  Signature,
  StartInput,
  startAnswerSchema,
} from '../../../server/applications/contract.ts'
import { API, fill } from '../../../server/paths.ts'
import { post, put, read } from '../../api/client.ts'
import { ApiFailure } from '../../api/failure.ts'

type StartAnswer = z.infer<typeof startAnswerSchema>
export type ConsentLink = z.infer<typeof consentLinkAnswerSchema>
export type DraftStep = Draft['step']

/** The application on the screen: every write gives back the whole of it. */
export const application = shallowRef<ApplicationView>()

function here(path: string, params: Record<string, string> = {}): string {
  return fill(path, { id: application.value?.id ?? '', ...params })
}

async function write(path: string, body?: unknown): Promise<void> {
  application.value = await post<ApplicationView>(path, body)
}

/** Starts one, or takes up the one that is open. */
export async function startApplication(input: StartInput): Promise<ApplicationView> {
  const answer = await post<StartAnswer>(API.applications, input)
  application.value = answer.application
  return answer.application
}

export async function loadApplication(id: string): Promise<ApplicationView> {
  application.value = await read<ApplicationView>(fill(API.application, { id }))
  return application.value
}

/** Saves a step. When another phone saved first, its newest version is taken and the answers are put on top. */
export async function saveDraft(step: DraftStep, answers: Draft['answers'] = {}): Promise<void> {
  const save = async () =>
    put<ApplicationView>(here(API.applicationDraft), {
      version: application.value?.version ?? 0,
      step,
      answers,
    })
  try {
    application.value = await save()
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.code !== 'STALE_VERSION') throw error
    await loadApplication(application.value?.id ?? '')
    application.value = await save()
  }
}

export const prefill = () => write(here(API.applicationPrefill))
export const dispute = (key: string, disputed: boolean, note: string) =>
  write(here(API.applicationDispute, { key }), { disputed, ...(note ? { note } : {}) })
export const signOwnConsent = (consentId: string, signature: Signature) =>
  write(here(API.applicationConsentSign, { consentId }), { signature })
export const signPromise = (signature: Signature) => write(here(API.applicationPromise), { signature })
export const submit = () => write(here(API.applicationSubmit), { version: application.value?.version ?? 0 })
export const undo = () => write(here(API.applicationUndo))
export const withdraw = (note: string) => write(here(API.applicationWithdraw), note ? { note } : {})

/** A link for one adult; with a phone it goes out by SMS. `askAgain` for somebody who has said no. */
export async function consentLink(consentId: string, phone: string, askAgain: boolean): Promise<ConsentLink> {
  const path = here(API.applicationConsentLink, { consentId })
  const body = { ...(phone ? { phone } : {}), ...(askAgain ? { askAgain: true } : {}) }
  const link = await post<ConsentLink>(path, body)
  await loadApplication(application.value?.id ?? '')
  return link
}
