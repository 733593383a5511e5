import type { Ctx } from '../server/platform/context.ts'
import { AppError } from '../server/platform/errors.ts'
import { houseWords } from '../server/platform/i18n.ts'
import { type MyRequest, newRequestSchema } from '../server/requests/contract.ts'
import { makeRequest, myRequest, myRequests } from '../server/requests/service.ts'
import type { Command, RequestData } from './model.ts'
import { speak } from './speak.ts'

/** Puts a request on the desk; what was answered beside the words is written below them. */
export async function sendRequest(
  ctx: Ctx,
  conversationId: string,
  { request, notes }: Extract<Command, { name: 'request.make' }>,
): Promise<RequestData> {
  const words = [request.words ?? '', ...notes.map((note) => speak(houseWords, note))].filter(
    (one) => one !== '',
  )
  const body = newRequestSchema.safeParse({ ...request, words: words.length > 0 ? words.join('\n') : null })
  if (!body.success) throw new AppError('BAD_INPUT')
  return requestData(ctx, await makeRequest(ctx, body.data, conversationId))
}

/** The newest request of the resident; null: none. */
export async function newestRequest(ctx: Ctx): Promise<RequestData | null> {
  const [newest] = (await myRequests(ctx)).items
  return newest ? requestData(ctx, await myRequest(ctx, newest.id)) : null
}

function requestData(ctx: Ctx, made: MyRequest): RequestData {
  const { id, number, kind, title, stateText, office, dueOn, overdue, canBeAnswered } = made
  return {
    ...{ id, number, kind, title, stateText, office, dueOn, overdue, canBeAnswered },
    // Without a name it is nobody's to open again.
    mine: ctx.actor.kind === 'resident' && (kind !== 'abuse' || made.canBeAnswered),
    answer: made.answers.at(-1)?.text ?? null,
  }
}
