import { maskPhone } from '../../applications/service.ts'
import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { sayDate } from '../../platform/say-date.ts'
import type { Level } from '../contract.ts'
import type { Details } from '../details.ts'
import { officeCode } from '../rules.ts'

/** What it is, in one line: "报告变化：收入变了". */
export function titleOf(ctx: Ctx, details: Details): string {
  const what = whatOf(details)
  const kind = ctx.t(`requests:kind.${details.kind}`)
  return what ? ctx.t('requests:title', { kind, what: ctx.t(`requests:${what}`) }) : kind
}

function whatOf(details: Details): string | null {
  switch (details.kind) {
    case 'change':
      return `change.${details.what}`
    case 'abuse':
      return `about.${details.about}`
    case 'service':
      return `service.${details.service}`
    default:
      return null
  }
}

type Line = { label: string; value: string }

/** The details below the title; `number`: of the application that an appeal is about. */
export function linesOf(ctx: Ctx, details: Details, number: string | null): Line[] {
  const line = (key: string, value: string | null | undefined): Line[] =>
    value ? [{ label: ctx.t(`requests:line.${key}`), value }] : []
  const day = (value: string | null) => value && String(sayDate(value, ctx.lang))
  switch (details.kind) {
    case 'change':
      return line('since', day(details.since))
    case 'appeal':
      return line('application', number)
    case 'abuse':
      return line('naming', ctx.t(`requests:naming.${details.naming}`))
    case 'callback':
      return [
        ...line('when', ctx.t(`requests:when.${details.when}`)),
        ...line('phone', details.phone && maskPhone(details.phone)),
      ]
    case 'service':
      return line('on', day(details.on))
  }
}

/** The office of a level at a place, by name; with `level` alone where the place is not in the table. */
export async function officeOf(ctx: Ctx, level: Level, regionCode: string): Promise<string> {
  const code = officeCode(level, regionCode)
  return (await regionNames(ctx, [code]))(code) || ctx.t(`requests:level.${level}`)
}
