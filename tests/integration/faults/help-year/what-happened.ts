import type { Town } from './town.ts'

/** Everything that was written down of the wishes that faults name: what happened only sometimes is found out from it. */
export async function whatHappened({ house }: Town, faults: readonly string[]): Promise<string[]> {
  const { db } = house.ctx
  const named = new Set(faults.flatMap((fault) => /of wish ([0-9a-f-]{36})/.exec(fault)?.[1] ?? []))
  const told: string[] = []
  for (const wishId of named) {
    const claims = await db.wishClaim.findMany({ where: { wishId }, orderBy: { claimedAt: 'asc' } })
    const events = await db.wishEvent.findMany({ where: { wishId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
    const subjectId = { in: claims.map(({ id }) => id) }
    const tasks = await db.scheduledTask.findMany({ where: { subjectId }, orderBy: { dueAt: 'asc' } })
    told.push(
      ...claims.map(
        (one) =>
          `${one.id} ${one.state} ${one.heldAt?.toISOString()} ${one.leaseUntil?.toISOString()} ${one.endedAt?.toISOString()}`,
      ),
      ...events.map((one) => `${one.at.toISOString()} ${one.kind} ${one.toState} ${one.claimId}`),
      ...tasks.map(
        (one) => `${one.key} ${one.state} ${one.createdAt.toISOString()} ${one.doneAt?.toISOString()}`,
      ),
    )
  }
  return told
}
