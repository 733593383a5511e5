import { readHousehold } from '../households/service.ts'
import { audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'
import type { UndeliveredOne } from './contract.ts'
import { findUndelivered, type UndeliveredFile } from './find.ts'
import { rowsOf, whoIs } from './view.ts'

/** Opens one, to call or go there; the person sees the read among those of their file. */
export async function openUndelivered(ctx: Ctx, id: string): Promise<UndeliveredOne> {
  const file = await findUndelivered(ctx, id)
  await audit(ctx, {
    action: 'undelivered.read',
    subjectKind: file.personId ? 'person' : 'staff',
    subjectId: file.personId ?? file.staffId ?? id,
    ...(file.householdId ? { householdId: file.householdId } : {}),
    purpose: 'reach',
    detail: { undeliveredId: id },
  })
  return wholeOf(ctx, file)
}

/** All that helps to reach somebody. */
export async function wholeOf(ctx: Ctx, file: UndeliveredFile): Promise<UndeliveredOne> {
  const [row] = await rowsOf(ctx, [file])
  if (!row) throw new Error('one file gives one line')
  const { name, phone } = await whoIs(ctx, file)
  const household = file.householdId ? await readHousehold(ctx, file.householdId) : null
  return { ...row, name, phone, address: household?.address ?? null }
}
