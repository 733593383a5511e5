import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { ApplicationView } from '../contract.ts'
import type { ApplicationFile } from '../file/load.ts'
import { ownFile } from '../file/own.ts'
import { EDITABLE, missingFor, nextStage } from '../rules.ts'
import { decisionView, sentBackView } from './decision.ts'
import { consentViews, fieldViews, memberViews } from './fields.ts'
import { laterWords, nextStep } from './next-step.ts'
import { progressOf, stepViews } from './progress.ts'
import { readiness } from './readiness.ts'
import { timeline } from './timeline.ts'
import { programmeName, stageText } from './words.ts'

const PROMISE_LINES = ['true', 'change', 'back', 'credit'] as const

/** My application, whole. NOT_FOUND for somebody else's. */
export async function applicationView(ctx: Ctx, id: string): Promise<ApplicationView> {
  const file = await ownFile(ctx, id)
  const { row, stage } = file
  const at = progressOf(file)
  const missing = EDITABLE.includes(stage) ? missingFor(readiness(file)) : []
  const undo = stage === 'submitted' && row.undoUntil !== null && row.undoUntil > ctx.clock.now()
  return {
    id: row.id,
    number: row.number,
    stage,
    stageText: stageText(ctx, stage),
    version: row.version,
    programmes: row.programmes.map((code) => ({
      code: code as ApplicationView['programmes'][number]['code'],
      name: programmeName(ctx, code),
    })),
    ...(await places(ctx, file)),
    draft: file.draft,
    registryState: row.registryState as ApplicationView['registryState'],
    fields: fieldViews(ctx, file),
    members: memberViews(ctx, file),
    consents: consentViews(ctx, file),
    promise: {
      signedAt: row.promisedAt?.toISOString() ?? null,
      lines: PROMISE_LINES.map((line) => ctx.t(`apply:promise.${line}`)),
    },
    canSubmit: EDITABLE.includes(stage) && missing.length === 0,
    missing: missing.map((code) => ({ code, text: ctx.t(`apply:missing.${code}`) })),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    undoUntil: row.undoUntil?.toISOString() ?? null,
    canUndo: undo,
    canWithdraw: nextStage(stage, 'withdraw', 'resident') !== null,
    later: laterWords(ctx, at),
    sentBack: sentBackView(ctx, file),
    timeline: timeline(ctx, file, false),
    steps: await stepViews(ctx, at),
    nextStep: nextStep(ctx, at, missing),
    decision: decisionView(ctx, file),
  }
}

async function places(ctx: Ctx, { row, fields, members, applicant }: ApplicationFile) {
  const me = members.find(({ idNumber }) => idNumber === applicant.idNumber)
  const address = fields.find(({ key }) => key === `${me?.ref}.registeredAddress`)?.value as
    | { regionCode?: string }
    | null
    | undefined
  const registered = address?.regionCode ?? null
  const name = await regionNames(ctx, [row.regionCode, registered ?? ''])
  return {
    regionCode: row.regionCode || null,
    regionName: row.regionCode ? name(row.regionCode) : null,
    registeredRegion: registered ? { code: registered, name: name(registered) } : null,
  }
}
