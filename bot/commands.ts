import type { Programme } from '../server/applications/contract.ts'
import {
  applicationView,
  myApplications,
  startApplication,
  submitApplication,
  undoSubmit,
} from '../server/applications/service.ts'
import { myBenefits } from '../server/benefits/service.ts'
import {
  attempt,
  placeToCall,
  queuePrefill,
  rateHandoff,
  requestHandoff,
  ringsOnCall,
} from '../server/conversations/service.ts'
import { type Facts, factsTold } from '../server/eligibility/service.ts'
import { myCode } from '../server/happiness-code/service.ts'
import { homeOf } from '../server/households/service.ts'
import type { Ctx } from '../server/platform/context.ts'
import { AppError } from '../server/platform/errors.ts'
import { requestForm } from '../server/requests/service.ts'
import { applicationData } from './application-data.ts'
import type { Command, Result } from './model.ts'
import { carryOutPairing } from './pairing-commands.ts'
import { newestRequest, sendRequest } from './request-commands.ts'
import { carryOutService, newestOrder } from './service-commands.ts'
import { carryOutWish, newestWish } from './wish-commands.ts'

/**
 * Carries out one command through the same use case that the page calls, as the resident, in the open
 * transaction. What the house refuses comes back as its code and takes back only this command.
 */
export async function carryOut(ctx: Ctx, conversationId: string, command: Command): Promise<Result> {
  const done = await attempt(ctx, (ctx) => run(ctx, conversationId, command))
  return done.ok ? done.value : { command: command.name, ok: false, code: done.code }
}

/** Commands that only read. */
const LOOKS: ReadonlySet<Command['name']> = new Set([
  'application.view',
  'request.form',
  'code.view',
  'wish.preview',
  'wish.mine',
  'pairing.mine',
  'service.find',
  'service.times',
  'service.mine',
  'service.free',
])

/** The same for a command that only reads, outside of any transaction; null for every other. */
export async function lookUp(ctx: Ctx, conversationId: string, command: Command): Promise<Result | null> {
  if (!LOOKS.has(command.name)) return null
  try {
    return await run(ctx, conversationId, command)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { command: command.name, ok: false, code: error.code }
  }
}

async function run(ctx: Ctx, conversationId: string, command: Command): Promise<Result> {
  switch (command.name) {
    case 'handoff.request': {
      const { name, reason, urgency, topics = [] } = command
      const regionCode = await placeToCall(ctx, {
        urgency,
        region: (await knownRegion(ctx, command.region)) ?? command.region,
      })
      const answer = await requestHandoff(ctx, { conversationId, reason, urgency, regionCode, topics })
      const { state, place, openNow, again } = answer
      const byPhone = await ringsOnCall(ctx, answer.id)
      const promisedAt = answer.promisedAt.toISOString()
      return { command: name, ok: true, data: { state, place, promisedAt, openNow, again, byPhone } }
    }
    case 'handoff.rate':
      await rateHandoff(ctx, conversationId, { id: command.id, rating: command.rating })
      return { command: command.name, ok: true, id: command.id, rating: command.rating }
    case 'handoff.rate_words':
      await rateHandoff(ctx, conversationId, { id: command.id, words: command.words })
      return { command: command.name, ok: true }
    case 'application.start': {
      const started = await startApplication(ctx, startInput(command.facts, command.programmes))
      return { command: command.name, ok: true, data: applicationData(started.application) }
    }
    case 'application.view': {
      const id = await newestApplication(ctx, command.goal === 'apply')
      const data = id ? applicationData(await applicationView(ctx, id)) : null
      const beside = command.goal === 'progress'
      const request = beside ? await newestRequest(ctx) : null
      const wish = beside ? await newestWish(ctx) : null
      const order = beside ? await newestOrder(ctx) : null
      return { command: command.name, ok: true, goal: command.goal, data, request, wish, order }
    }
    case 'application.prefill':
      await queuePrefill(ctx, { conversationId, applicationId: command.id })
      return { command: command.name, ok: true }
    case 'application.submit': {
      const view = await submitApplication(ctx, command.id, command.version)
      return { command: command.name, ok: true, data: applicationData(view) }
    }
    case 'application.undo':
      return { command: command.name, ok: true, data: applicationData(await undoSubmit(ctx, command.id)) }
    case 'benefits.view': {
      const { items, monthTotalFen } = await myBenefits(ctx)
      return { command: command.name, ok: true, data: { items, monthTotalFen } }
    }
    case 'request.form':
      return { command: command.name, ok: true, data: await requestForm(ctx) }
    case 'request.make':
      return { command: command.name, ok: true, data: await sendRequest(ctx, conversationId, command) }
    case 'wish.preview':
    case 'wish.make':
    case 'wish.mine':
    case 'wish.agree':
    case 'wish.show':
    case 'wish.thank':
      return carryOutWish(ctx, command)
    case 'service.find':
    case 'service.times':
    case 'service.order':
    case 'service.mine':
    case 'service.free':
    case 'service.act':
    case 'service.at':
      return carryOutService(ctx, command)
    case 'pairing.mine':
    case 'pairing.answer':
      return carryOutPairing(ctx, command)
    case 'code.view':
      return { command: command.name, ok: true, data: (await myCode(ctx)).code }
  }
}

/** What was said in the chat, as an application takes it; what was never asked is left out. */
function startInput(facts: Facts, programmes: readonly Programme[]) {
  return {
    ...(factsTold(facts).length > 0 ? { facts } : {}),
    ...(programmes.length > 0 ? { programmes: [...programmes] } : {}),
  }
}

/** To go on with: the open one. To look at: the newest, open or decided. */
async function newestApplication(ctx: Ctx, openOnly: boolean): Promise<string | null> {
  const { items } = await myApplications(ctx)
  const open = items.find((item) => item.open)
  return (open ?? (openOnly ? undefined : items[0]))?.id ?? null
}

/** Where the open application goes, or else the home on file: nearer than the county that was said. */
async function knownRegion(ctx: Ctx, said: string): Promise<string | null> {
  if (ctx.actor.kind !== 'resident') return null
  const id = await newestApplication(ctx, true)
  if (id) return (await applicationView(ctx, id)).regionCode
  const home = await homeOf(ctx, ctx.actor.personId)
  // Whoever asks for somebody in another county means that one.
  return home?.regionCode.startsWith(said) ? home.regionCode : null
}
