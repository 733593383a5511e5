import { renderPdf } from '../../documents/service.ts'
import { readPerson } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { sayDate } from '../../platform/say-date.ts'
import { requireResident } from '../../platform/scope.ts'
import { certificateRow } from './row.ts'

const HOUR = 60

/** My certificate on paper, with its code and the address that checks it; the code stands behind `#` and is not sent. */
export async function printCertificate(ctx: Ctx, id: string): Promise<Buffer> {
  const personId = requireResident(ctx.actor)
  const row = await ctx.db.certificate.findFirst({
    where: { id, revokedAt: null, volunteer: { personId } },
    include: { volunteer: { include: { branch: true } } },
  })
  if (!row) throw new AppError('NOT_FOUND')
  const { name } = await readPerson(ctx, personId)
  const { code, from, to, minutes, deeds } = certificateRow(ctx, row)
  await audit(ctx, { action: 'certificate.print', subjectKind: 'certificate', subjectId: id })
  const say = (key: string, values: Record<string, string | number> = {}) =>
    ctx.t(`certificate:${key}`, values)
  const checkAt = new URL('/certificates/verify', ctx.config.PUBLIC_URL).href
  const day = (date: string) => sayDate(date, ctx.lang)
  return renderPdf('certificate', {
    lang: ctx.lang,
    demo: ctx.config.DEMO_MODE ? say('demo') : '',
    title: say('title'),
    name: say('name', { name }),
    text: say('text', {
      from: day(from),
      to: day(to),
      deeds,
      hours: Math.floor(minutes / HOUR),
      minutes: minutes % HOUR,
    }),
    thanks: say('thanks'),
    branch: row.volunteer.branch ? say('branch', { branch: row.volunteer.branch.name }) : '',
    issued: say('issued', { date: day(chinaDate(row.issuedAt)) }),
    code: say('code', { code }),
    check: say('check', { address: checkAt }),
    qrText: `${checkAt}#${code}`,
  })
}
