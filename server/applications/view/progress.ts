import { officeNames } from '../../households/service.ts'
import { chinaDate, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { DeskApplication, TodoItem } from '../contract.ts'
import type { ApplicationFile } from '../file/load.ts'
import { workingDaysLeft } from '../rules.ts'
import { words } from './words.ts'

type StepView = DeskApplication['steps'][number]
type Step = StepView['step']
export type Progress = Pick<ApplicationFile, 'stage'> & {
  regionCode: string
  registryState: string
  submittedAt: Date | null
  unsigned: number
  refused: number
  checkState: string | null
  deadlines: readonly { step: string; startsOn: Date; dueOn: Date; metAt: Date | null }[]
}

export function progressOf(file: ApplicationFile): Progress {
  return {
    stage: file.stage,
    regionCode: file.row.regionCode,
    registryState: file.row.registryState,
    submittedAt: file.row.submittedAt,
    unsigned: file.consents.filter(({ signedAt }) => !signedAt).length,
    refused: file.consents.filter(({ refusedAt }) => refusedAt).length,
    checkState: file.check?.state ?? null,
    deadlines: file.row.deadlines,
  }
}

/** Where it stands on the way, as a number that grows. */
const ORDER: Record<string, number> = {
  draft: 0,
  sent_back: 0,
  submitted: 1,
  checking: 2,
  review: 3,
  notice: 4,
  confirm: 5,
  approved: 6,
  refused: 6,
  withdrawn: 6,
}
const STEPS: { step: Step; after: number; who: string }[] = [
  { step: 'submit', after: 1, who: 'applicant' },
  { step: 'consents', after: 2, who: 'adults' },
  { step: 'check', after: 3, who: 'registry' },
  { step: 'review', after: 4, who: 'township' },
  { step: 'notice', after: 5, who: 'township' },
  { step: 'confirm', after: 6, who: 'county' },
]

/** The way with its promised dates, the step that it is at now, and the office that is on it. */
export async function stepViews(ctx: Ctx, at: Progress): Promise<StepView[]> {
  const offices = await officeNames(ctx, at.regionCode)
  const today = chinaDate(ctx.clock.now())
  const done = STEPS.map((one) => isDone(one, at))
  const now = at.stage === 'withdrawn' ? -1 : done.indexOf(false)
  return STEPS.map(({ step, who }, index) => {
    const promise = at.deadlines.findLast((deadline) => deadline.step === step)
    const due = promise ? fromDateColumn(promise.dueOn) : null
    const name = who === 'township' || who === 'county' ? offices[who] : ''
    return {
      step,
      label: words(ctx, `apply:step.${step}`),
      who: { code: who, name: name || ctx.t(`apply:who.${who}`) },
      startsOn: promise ? fromDateColumn(promise.startsOn) : null,
      dueOn: due,
      workingDays: promise && step !== 'notice' ? span(promise) : null,
      days: promise && step === 'notice' ? daysBetween(promise) : null,
      workingDaysLeft: due && !promise?.metAt && step !== 'notice' ? workingDaysLeft(today, due) : null,
      state: done[index] ? 'done' : index === now ? 'now' : 'later',
    }
  })
}

function isDone({ step, after }: (typeof STEPS)[number], at: Progress): boolean {
  const reached = ORDER[at.stage] ?? 0
  if (step === 'consents') return reached >= 1 && at.unsigned === 0
  if (step === 'check') return reached >= after || at.checkState === 'answered'
  return reached >= after
}

const span = ({ startsOn, dueOn }: { startsOn: Date; dueOn: Date }) =>
  workingDaysLeft(fromDateColumn(startsOn), fromDateColumn(dueOn))
const daysBetween = ({ startsOn, dueOn }: { startsOn: Date; dueOn: Date }) =>
  Math.round((dueOn.getTime() - startsOn.getTime()) / 86_400_000)

/** The promised date that runs now. A public notice only ends: nobody is late with it, so no days are counted. */
export function currentDue(ctx: Ctx, at: Progress) {
  const open = at.deadlines.findLast(({ metAt }) => metAt === null)
  const dueOn = open ? fromDateColumn(open.dueOn) : null
  const today = chinaDate(ctx.clock.now())
  const counted = dueOn !== null && open?.step !== 'notice'
  return {
    dueOn,
    workingDaysLeft: counted ? workingDaysLeft(today, dueOn) : null,
    overdue: counted && dueOn < today,
  }
}

/** Who or what it waits for. */
export function waitingFor(ctx: Ctx, at: Progress): TodoItem['waitingFor'] {
  const code = waitingCode(at)
  return { code, text: ctx.t(`desk:waiting.${code}`) }
}

export function waitingCode(at: Progress): TodoItem['waitingFor']['code'] {
  if (['draft', 'sent_back', 'submitted'].includes(at.stage)) return 'applicant'
  if (at.stage === 'checking') {
    if (at.checkState === 'failed' || at.refused > 0) return 'township'
    return at.unsigned > 0 ? 'consents' : 'registry'
  }
  if (at.stage === 'review') return 'township'
  if (at.stage === 'notice') return 'notice'
  return at.stage === 'confirm' ? 'county' : 'nobody'
}
