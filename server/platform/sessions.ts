import { randomBytes } from 'node:crypto'
import { Prisma } from '../generated/prisma/client.ts'
import type { Actor, Ctx, Deps, StaffRole } from './context.ts'

/** Whose session it is. */
export type SessionOwner = { kind: 'resident'; personId: string } | { kind: 'staff'; staffId: string }

/** A session as a request carries it. `id` is the hash of the token: safe to show to its owner. */
export type Session = { id: string; kind: SessionOwner['kind']; csrfToken: string; lastSeenAt: Date }

/** A session that holds, and who acts in it. */
export type OpenSession = { session: Session; actor: Actor }

/** One line of "where am I signed in". */
export type SessionLine = { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date }

/**
 * A resident's session that nobody uses for so long is over, however long it was to last: families share phones,
 * and one that was lent, sold or lost must not open the file weeks later. Long enough for whoever looks in on
 * Sundays. Staff sessions end within the day anyway.
 */
export const RESIDENT_IDLE_MS = 7 * 24 * 3_600_000

const TOUCH_EVERY_MS = 5 * 60_000

/**
 * Opens a session in the caller's transaction. The token goes into the cookie and is kept nowhere; the table
 * holds its hash. `ttlMs` in milliseconds.
 */
export async function createSession(
  ctx: Ctx,
  owner: SessionOwner & { ttlMs: number },
): Promise<{ token: string; csrfToken: string; sessionId: string }> {
  const token = randomBytes(32).toString('base64url')
  const csrfToken = randomBytes(24).toString('base64url')
  const sessionId = ctx.cipher.hash('session', token)
  const now = ctx.clock.now()
  await ctx.db.session.create({
    data: {
      tokenHash: sessionId,
      kind: owner.kind,
      personId: owner.kind === 'resident' ? owner.personId : null,
      staffId: owner.kind === 'staff' ? owner.staffId : null,
      csrfToken,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + owner.ttlMs),
    },
  })
  return { token, csrfToken, sessionId }
}

/** Ends one session of the actor. False when it was not theirs, or over already. */
export async function revokeSession(ctx: Ctx, sessionId: string): Promise<boolean> {
  const { count } = await ctx.db.session.updateMany({
    where: { tokenHash: sessionId, revokedAt: null, ...ownerOf(ctx.actor) },
    data: { revokedAt: ctx.clock.now() },
  })
  return count === 1
}

/** Ends every session of a person or a member of staff, e.g. when the account is closed. */
export async function revokeAllSessions(ctx: Ctx, owner: SessionOwner): Promise<number> {
  const where = owner.kind === 'resident' ? { personId: owner.personId } : { staffId: owner.staffId }
  const { count } = await ctx.db.session.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: ctx.clock.now() },
  })
  return count
}

/** The open sessions of the actor, last used first. */
export async function listSessions(ctx: Ctx): Promise<SessionLine[]> {
  const rows = await ctx.db.session.findMany({
    where: {
      ...ownerOf(ctx.actor),
      revokedAt: null,
      expiresAt: { gt: ctx.clock.now() },
      OR: [{ kind: 'staff' }, { lastSeenAt: { gt: idleSince(ctx) } }],
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { tokenHash: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  })
  return rows.map(({ tokenHash, ...line }) => ({ id: tokenHash, ...line }))
}

/** Demo mode only: open sessions last as long as before when the clock jumps by so many milliseconds. */
export async function extendOpenSessions(ctx: Ctx, ms: number): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE session SET expires_at = expires_at + ${ms} * interval '1 ms',
           last_seen_at = last_seen_at + ${ms} * interval '1 ms'
     WHERE revoked_at IS NULL AND expires_at > ${ctx.clock.now()}`
}

const idleSince = ({ clock }: Pick<Deps, 'clock'>) => new Date(clock.now().getTime() - RESIDENT_IDLE_MS)

/** Nobody owns the empty id, so an anonymous actor finds nothing. */
function ownerOf(actor: Actor) {
  if (actor.kind === 'resident') return { personId: actor.personId }
  if (actor.kind === 'staff') return { staffId: actor.staffId }
  return { tokenHash: '' }
}

type Row = {
  token_hash: string
  kind: string
  person_id: string | null
  staff_id: string | null
  csrf_token: string
  last_seen_at: Date
  role: StaffRole | null
  region_code: string | null
  provider_id: string | null
}

/** Who a cookie's token stands for; null when it is unknown, over, revoked, or its account is closed. */
export async function readSession(deps: Deps, token: string): Promise<OpenSession | null> {
  const [found] = await readSessions(deps, [token])
  return found ?? null
}

/** The same for many at once, in their order. */
export async function readSessions(deps: Deps, tokens: readonly string[]): Promise<(OpenSession | null)[]> {
  const ids = tokens.map((token) => deps.cipher.hash('session', token))
  const rows = await deps.database.$queryRaw<Row[]>`
    SELECT s.token_hash, s.kind, s.person_id, s.staff_id, s.csrf_token, s.last_seen_at, u.role, u.region_code, u.provider_id
      FROM session s LEFT JOIN staff_user u ON u.id = s.staff_id
     WHERE s.token_hash = ANY(${ids}) AND ${sessionIsOpen(deps)}`
  const found = new Map(rows.map((row) => [row.token_hash, openSessionOf(row)]))
  return ids.map((id) => found.get(id) ?? null)
}

/** The condition that a session (`s`, with the account of staff as `u`) holds now. */
export const sessionIsOpen = (deps: Pick<Deps, 'clock'>): Prisma.Sql => Prisma.sql`
  s.revoked_at IS NULL AND s.expires_at > ${deps.clock.now()}
  AND CASE s.kind WHEN 'staff' THEN u.disabled_at IS NULL ELSE s.last_seen_at > ${idleSince(deps)} END`

function openSessionOf(row: Row): OpenSession | null {
  const actor = actorOf(row)
  if (!actor) return null
  const { token_hash: id, csrf_token: csrfToken, last_seen_at: lastSeenAt } = row
  return { session: { id, kind: actor.kind, csrfToken, lastSeenAt }, actor }
}

function actorOf(row: Row): Extract<Actor, { kind: 'resident' | 'staff' }> | null {
  if (row.person_id) return { kind: 'resident', personId: row.person_id }
  if (!row.staff_id || !row.role || row.region_code === null) return null
  const staff = { kind: 'staff', staffId: row.staff_id, role: row.role, regionCode: row.region_code } as const
  return row.provider_id ? { ...staff, providerId: row.provider_id } : staff
}

/** Notes that the session is in use, at most once in five minutes. */
export async function touchSession(deps: Deps, session: Session): Promise<void> {
  const now = deps.clock.now()
  if (now.getTime() - session.lastSeenAt.getTime() < TOUCH_EVERY_MS) return
  await deps.database.session.updateMany({ where: { tokenHash: session.id }, data: { lastSeenAt: now } })
}
