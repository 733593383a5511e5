import type { Ctx } from '../../platform/context.ts'
import { WISH_DEFAULTS } from '../rules.ts'
import { ROOM } from '../settings.ts'

/** What the statement says. `forbidden`: no volunteer who may act. */
export type AtOnce = {
  outcome: 'forbidden' | 'over' | 'own' | 'far' | 'cooling' | 'full' | 'held' | 'waiting'
  until: Date | null
  ahead: number | null
}

/**
 * The whole claim in one statement, which is a transaction by itself: a thousand who want the same hundred wishes each
 * make one round trip. Who comes first holds the wish, everybody else stands in line, whoever may not is told why; again by
 * the same one is the same answer.
 *
 * The wish is locked before anything is decided, so its state is the newest one. What else is read may be older by the time
 * of waiting for that lock: two claims of one volunteer at once meet on the unique indexes (one open claim a wish, one
 * slot a held wish), and whoever loses asks again. It reads volunteers and county settings itself, against the rule
 * that rooms meet in services, for the sake of the one round trip. Moves: `claim`, `take` and `queue` of
 * rules/states.ts; the end of the lease as in rules/times.ts.
 */
export async function claimAtOnce(ctx: Ctx, wishId: string, personId: string): Promise<AtOnce> {
  const now = ctx.clock.now()
  const [row] = await ctx.db.$queryRaw<AtOnce[]>`
    WITH w AS MATERIALIZED (
      SELECT id, state, person_id, household_id, region_code FROM wish WHERE id = ${wishId}::uuid
         FOR NO KEY UPDATE),
    v AS MATERIALIZED (
      SELECT v.id, v.region_code, v.cooling_until
        FROM volunteer v JOIN person p ON p.id = v.person_id
       WHERE v.person_id = ${personId}::uuid AND v.state = 'active' AND p.real_name_state = 'confirmed'),
    s AS MATERIALIZED (
      SELECT coalesce((c.value ->> 'leaseDays')::int, ${WISH_DEFAULTS.leaseDays}::int) AS lease_days,
             coalesce((c.value ->> 'openClaims')::int, ${WISH_DEFAULTS.openClaims}::int) AS open_claims
        FROM w LEFT JOIN county_setting c ON c.region_code = left(w.region_code, 6) AND c.room = ${ROOM}),
    mine AS MATERIALIZED (
      SELECT c.state, c.lease_until, c.place FROM wish_claim c JOIN v ON v.id = c.volunteer_id
       WHERE c.wish_id = ${wishId}::uuid AND c.state IN ('held', 'waiting')),
    slots AS MATERIALIZED (
      SELECT coalesce(array_agg(c.slot), '{}') AS taken FROM wish_claim c JOIN v ON v.id = c.volunteer_id
       WHERE c.state = 'held'),
    verdict AS MATERIALIZED (
      SELECT CASE
        WHEN NOT EXISTS (SELECT FROM v) THEN 'forbidden'
        WHEN EXISTS (SELECT FROM mine) THEN (SELECT state FROM mine)
        WHEN NOT EXISTS (SELECT FROM w WHERE state IN ('open', 'held')) THEN 'over'
        WHEN (SELECT person_id FROM w) = ${personId}::uuid OR EXISTS (
          SELECT FROM household_member m JOIN w ON m.household_id = w.household_id
           WHERE m.person_id = ${personId}::uuid AND m.to_date IS NULL) THEN 'own'
        WHEN (SELECT left(v.region_code, 6) <> left(w.region_code, 6) FROM v, w) THEN 'far'
        WHEN (SELECT coalesce(cooling_until > ${now}, false) FROM v) THEN 'cooling'
        WHEN (SELECT state FROM w) = 'held' THEN 'queue'
        WHEN (SELECT cardinality(taken) >= open_claims FROM slots, s) THEN 'full'
        ELSE 'take' END AS says),
    won AS (
      UPDATE wish SET state = 'held', version = version + 1 FROM verdict
       WHERE wish.id = ${wishId}::uuid AND verdict.says = 'take'
      RETURNING wish.id),
    claim AS (
      INSERT INTO wish_claim (id, wish_id, volunteer_id, state, claimed_at, held_at, lease_until, slot)
      SELECT uuidv7(), ${wishId}::uuid, v.id, CASE says WHEN 'take' THEN 'held' ELSE 'waiting' END, ${now},
             CASE says WHEN 'take' THEN ${now}::timestamptz END,
             CASE says WHEN 'take' THEN ${now}::timestamptz + make_interval(hours => 24 * s.lease_days) END,
             CASE says WHEN 'take' THEN (
               SELECT min(n) FROM generate_series(1, s.open_claims) n WHERE n <> ALL (slots.taken)) END
        FROM v, s, slots, verdict
       WHERE says = 'queue' OR (says = 'take' AND EXISTS (SELECT FROM won))
      RETURNING id, state, lease_until),
    happened AS (
      INSERT INTO wish_event (id, wish_id, kind, from_state, to_state, actor_kind, actor_id, claim_id, at)
      SELECT uuidv7(), ${wishId}::uuid, CASE state WHEN 'held' THEN 'claim' ELSE 'queue' END,
             CASE state WHEN 'held' THEN 'open' END, CASE state WHEN 'held' THEN 'held' END,
             'resident', ${personId}::uuid, id, ${now}
        FROM claim),
    audited AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, action, subject_kind, subject_id)
      SELECT ${now}, 'resident', ${personId}, CASE state WHEN 'held' THEN 'wish.claim' ELSE 'wish.queue' END,
             'wish', ${wishId}
        FROM claim),
    told AS (
      INSERT INTO outbox_event (topic, payload, created_at)
      SELECT 'wish.claimed', jsonb_build_object('claimId', id), ${now} FROM claim WHERE state = 'held')
    SELECT coalesce((SELECT state FROM claim), says) AS outcome,
           coalesce((SELECT lease_until FROM claim), (SELECT lease_until FROM mine)) AS until,
           CASE WHEN coalesce((SELECT state FROM claim), says) = 'waiting' THEN (
             SELECT count(*)::int FROM wish_claim c
              WHERE c.wish_id = ${wishId}::uuid AND c.state = 'waiting'
                AND c.place < coalesce((SELECT place FROM mine), 9223372036854775807)) END AS ahead
      FROM verdict`
  if (!row) throw new Error('a claim without an answer')
  return row
}
