import type { Ctx } from '../../platform/context.ts'
import { WISH_DEFAULTS } from '../rules.ts'
import { ROOM } from '../settings.ts'

/** Somebody who wants a wish. */
export type Wanted = { wishId: string; personId: string }

/** What the statement says. `forbidden`: no volunteer who may act. */
export type AtOnce = {
  outcome: 'forbidden' | 'over' | 'own' | 'far' | 'cooling' | 'full' | 'held' | 'waiting'
  until: Date | null
  ahead: number | null
}

/**
 * Claims in one statement, which is a transaction by itself: one round trip for all of them, in the order in which they stand;
 * nobody twice among them. Who comes first holds the wish, everybody else stands in line, whoever may not is told why;
 * again by the same one is the same answer. Standing in line moves no wish: the row of the claim tells who and when.
 *
 * The wishes are locked before anything is decided, so their state is the newest one. What else is read may be older by the
 * time of waiting for a lock: two claims of one volunteer at once meet on the unique indexes (one open claim a wish, one
 * slot a held wish), and whoever loses asks again. It reads volunteers and county settings itself, against the rule
 * that rooms meet in services, for the sake of the one round trip. Moves: `claim`, `take` and `queue` of
 * rules/states.ts; the end of the lease as in rules/times.ts.
 */
export async function claimAtOnce(ctx: Ctx, wanted: readonly Wanted[]): Promise<AtOnce[]> {
  const now = ctx.clock.now()
  const wishes = wanted.map(({ wishId }) => wishId)
  const persons = wanted.map(({ personId }) => personId)
  return ctx.db.$queryRaw<AtOnce[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM unnest(${wishes}::uuid[], ${persons}::uuid[]) WITH ORDINALITY AS a (wish_id, person_id, ord)),
    w AS MATERIALIZED (
      SELECT id, state, person_id, household_id, region_code FROM wish WHERE id = ANY (${wishes}::uuid[])
       ORDER BY id FOR NO KEY UPDATE),
    v AS MATERIALIZED (
      SELECT v.id, v.person_id, v.region_code, v.cooling_until > ${now} AS pauses,
             (SELECT array_agg(c.slot) FROM wish_claim c WHERE c.volunteer_id = v.id AND c.state = 'held') AS taken
        FROM volunteer v JOIN person p ON p.id = v.person_id
       WHERE v.person_id = ANY (${persons}::uuid[]) AND v.state = 'active' AND p.real_name_state = 'confirmed'),
    s AS MATERIALIZED (
      SELECT w.id, coalesce((c.value ->> 'leaseDays')::int, ${WISH_DEFAULTS.leaseDays}::int) AS lease_days,
             coalesce((c.value ->> 'openClaims')::int, ${WISH_DEFAULTS.openClaims}::int) AS open_claims
        FROM w LEFT JOIN county_setting c ON c.region_code = left(w.region_code, 6) AND c.room = ${ROOM}),
    line AS MATERIALIZED (
      SELECT wish_id, count(*)::int AS many FROM wish_claim
       WHERE wish_id = ANY (${wishes}::uuid[]) AND state = 'waiting' GROUP BY wish_id),
    judged AS MATERIALIZED (
      SELECT a.ord, a.wish_id, a.person_id, v.id AS volunteer_id, coalesce(v.taken, '{}') AS taken, s.lease_days,
             s.open_claims, mine.lease_until, mine.place,
             CASE
               WHEN v.id IS NULL THEN 'forbidden'
               WHEN mine.state IS NOT NULL THEN mine.state
               WHEN w.state IS NULL OR w.state NOT IN ('open', 'held') THEN 'over'
               WHEN w.person_id = a.person_id OR EXISTS (
                 SELECT FROM household_member m WHERE m.household_id = w.household_id
                    AND m.person_id = a.person_id AND m.to_date IS NULL) THEN 'own'
               WHEN left(v.region_code, 6) <> left(w.region_code, 6) THEN 'far'
               WHEN v.pauses THEN 'cooling'
               WHEN w.state = 'held' THEN 'queue'
               WHEN cardinality(v.taken) >= s.open_claims THEN 'full'
               ELSE 'take' END AS says
        FROM asked a LEFT JOIN w ON w.id = a.wish_id LEFT JOIN s ON s.id = a.wish_id
        LEFT JOIN v ON v.person_id = a.person_id
        LEFT JOIN wish_claim mine ON mine.wish_id = a.wish_id AND mine.volunteer_id = v.id
                                 AND mine.state IN ('held', 'waiting')),
    verdict AS MATERIALIZED (
      SELECT *, CASE WHEN says = 'take' AND row_number() OVER (PARTITION BY wish_id, says ORDER BY ord) > 1
                     THEN 'queue' ELSE says END AS final
        FROM judged),
    won AS (
      UPDATE wish SET state = 'held', version = version + 1 FROM verdict
       WHERE wish.id = verdict.wish_id AND verdict.final = 'take'),
    claim AS (
      INSERT INTO wish_claim (id, wish_id, volunteer_id, state, claimed_at, held_at, lease_until, slot)
      SELECT uuidv7(), wish_id, volunteer_id, CASE final WHEN 'take' THEN 'held' ELSE 'waiting' END, ${now},
             CASE final WHEN 'take' THEN ${now}::timestamptz END,
             CASE final WHEN 'take' THEN ${now}::timestamptz + make_interval(hours => 24 * lease_days) END,
             CASE final WHEN 'take' THEN (
               SELECT min(n) FROM generate_series(1, open_claims) n WHERE n <> ALL (taken)) END
        FROM verdict WHERE final IN ('take', 'queue') ORDER BY ord
      RETURNING id, wish_id, volunteer_id, state, lease_until),
    happened AS (
      INSERT INTO wish_event (id, wish_id, kind, from_state, to_state, actor_kind, actor_id, claim_id, at)
      SELECT uuidv7(), claim.wish_id, 'claim', 'open', 'held', 'resident', v.person_id, claim.id, ${now}
        FROM claim JOIN v ON v.id = claim.volunteer_id WHERE state = 'held'),
    audited AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, action, subject_kind, subject_id)
      SELECT ${now}, 'resident', v.person_id::text, 'wish.claim', 'wish', wish_id::text
        FROM claim JOIN v ON v.id = claim.volunteer_id WHERE state = 'held'),
    told AS (
      INSERT INTO outbox_event (topic, payload, created_at)
      SELECT 'wish.claimed', jsonb_build_object('claimId', id), ${now} FROM claim WHERE state = 'held')
    SELECT CASE d.final WHEN 'take' THEN 'held' WHEN 'queue' THEN 'waiting' ELSE d.final END AS outcome,
           CASE WHEN d.final = 'take' THEN ${now}::timestamptz + make_interval(hours => 24 * d.lease_days)
                WHEN d.final = 'held' THEN d.lease_until END AS until,
           CASE d.final
             WHEN 'queue' THEN coalesce(line.many, 0)
               + (row_number() OVER (PARTITION BY d.wish_id, d.final ORDER BY d.ord))::int - 1
             WHEN 'waiting' THEN (SELECT count(*)::int FROM wish_claim c WHERE c.wish_id = d.wish_id
                                     AND c.state = 'waiting' AND c.place < d.place) END AS ahead
      FROM verdict d LEFT JOIN line ON line.wish_id = d.wish_id ORDER BY d.ord`
}
