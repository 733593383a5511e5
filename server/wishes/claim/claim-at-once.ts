import type { Ctx } from '../../platform/context.ts'
import { WISH_DEFAULTS } from '../rules.ts'
import { ROOM } from '../settings.ts'

/** Somebody who wants a wish. */
export type Wanted = { wishId: string; personId: string }

/** What the statement says. `forbidden`: no volunteer who may act. `again`: it read what is no longer so. */
export type AtOnce = {
  outcome: 'forbidden' | 'over' | 'own' | 'far' | 'cooling' | 'full' | 'held' | 'waiting' | 'again'
  until: Date | null
  ahead: number | null
}

/**
 * Claims in one statement, which is a transaction by itself: one round trip for all of them, in the order in which they stand;
 * nobody twice among them. Who comes first holds the wish, everybody else stands in line, whoever may not is told why;
 * again by the same one is the same answer. Standing in line moves no wish: the row of the claim tells who and when. A wish
 * that nobody holds goes to the first in line who may have it: when it is they who claim, at once; when it is somebody
 * behind them, by a job, and that one waits.
 *
 * The wishes are locked before anything is decided, so their state is the newest one. What else is read may be older by the
 * time of waiting for a lock: two claims of one volunteer at once meet on the unique indexes (one open claim a wish, one
 * slot a held wish), and whoever loses asks again; so does whose own claim has moved meanwhile (`again`). It reads volunteers and county settings itself, against the rule
 * that rooms meet in services, for the sake of the one round trip. Moves: `claim`, `take`, `queue` and `promote` of
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
    next AS MATERIALIZED (
      SELECT c.wish_id, min(c.place) AS place
        FROM w JOIN s ON s.id = w.id JOIN wish_claim c ON c.wish_id = w.id AND c.state = 'waiting'
        JOIN volunteer v ON v.id = c.volunteer_id AND v.state = 'active' AND coalesce(v.cooling_until <= ${now}, true)
        JOIN person p ON p.id = v.person_id AND p.real_name_state = 'confirmed'
       WHERE w.state = 'open' AND s.open_claims > (
         SELECT count(*) FROM wish_claim h WHERE h.volunteer_id = c.volunteer_id AND h.state = 'held')
       GROUP BY c.wish_id),
    judged AS MATERIALIZED (
      SELECT a.ord, a.wish_id, a.person_id, v.id AS volunteer_id, coalesce(v.taken, '{}') AS taken, s.lease_days,
             s.open_claims, mine.id AS mine_id, mine.lease_until, mine.place, next.place AS next_place,
             CASE
               WHEN v.id IS NULL THEN 'forbidden'
               WHEN mine.state = 'held' AND w.state = 'open' THEN 'again'
               WHEN mine.state = 'held' OR mine.state = 'waiting' AND w.state <> 'open' THEN mine.state
               WHEN w.state IS NULL OR w.state NOT IN ('open', 'held') THEN 'over'
               WHEN w.person_id = a.person_id THEN 'own'
               WHEN EXISTS (
                 SELECT FROM household_member m
                   JOIN household_member o ON o.household_id = m.household_id AND o.to_date IS NULL
                  WHERE m.person_id = a.person_id AND m.to_date IS NULL
                    AND (m.household_id = w.household_id OR o.person_id = w.person_id)) THEN 'over'
               WHEN left(v.region_code, 6) <> left(w.region_code, 6) THEN 'far'
               WHEN v.pauses THEN 'cooling'
               WHEN w.state = 'held' THEN 'queue'
               WHEN cardinality(v.taken) >= s.open_claims THEN 'full'
               WHEN next.place < mine.place THEN 'waiting'
               WHEN mine.place IS NULL AND next.place IS NOT NULL THEN 'queue'
               ELSE 'take' END AS says
        FROM asked a LEFT JOIN w ON w.id = a.wish_id LEFT JOIN s ON s.id = a.wish_id
        LEFT JOIN next ON next.wish_id = a.wish_id
        LEFT JOIN v ON v.person_id = a.person_id
        LEFT JOIN wish_claim mine ON mine.wish_id = a.wish_id AND mine.volunteer_id = v.id
                                 AND mine.state IN ('held', 'waiting')),
    verdict AS MATERIALIZED (
      SELECT *, CASE WHEN says = 'take' AND row_number() OVER (PARTITION BY wish_id, says ORDER BY ord) > 1
                     THEN 'queue' ELSE says END AS final
        FROM judged),
    fresh AS (
      INSERT INTO wish_claim (id, wish_id, volunteer_id, state, claimed_at, held_at, lease_until, slot)
      SELECT uuidv7(), wish_id, volunteer_id, CASE final WHEN 'take' THEN 'held' ELSE 'waiting' END, ${now},
             CASE final WHEN 'take' THEN ${now}::timestamptz END,
             CASE final WHEN 'take' THEN ${now}::timestamptz + make_interval(hours => 24 * lease_days) END,
             CASE final WHEN 'take' THEN (
               SELECT min(n) FROM generate_series(1, open_claims) n WHERE n <> ALL (taken)) END
        FROM verdict WHERE final IN ('take', 'queue') AND mine_id IS NULL ORDER BY ord
      RETURNING id, wish_id, volunteer_id, state),
    promoted AS (
      UPDATE wish_claim c SET state = 'held', held_at = ${now},
             lease_until = ${now}::timestamptz + make_interval(hours => 24 * d.lease_days),
             slot = (SELECT min(n) FROM generate_series(1, d.open_claims) n WHERE n <> ALL (d.taken))
        FROM verdict d WHERE d.final = 'take' AND c.id = d.mine_id AND c.state = 'waiting'
      RETURNING c.id, c.wish_id, c.volunteer_id),
    claim AS MATERIALIZED (
      SELECT id, wish_id, volunteer_id FROM fresh WHERE state = 'held' UNION ALL SELECT * FROM promoted),
    won AS (
      UPDATE wish SET state = 'held', version = version + 1 FROM claim WHERE wish.id = claim.wish_id),
    happened AS (
      INSERT INTO wish_event (id, wish_id, kind, from_state, to_state, actor_kind, actor_id, claim_id, at)
      SELECT uuidv7(), claim.wish_id, 'claim', 'open', 'held', 'resident', v.person_id, claim.id, ${now}
        FROM claim JOIN v ON v.id = claim.volunteer_id),
    audited AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, action, subject_kind, subject_id)
      SELECT ${now}, 'resident', v.person_id::text, 'wish.claim', 'wish', wish_id::text
        FROM claim JOIN v ON v.id = claim.volunteer_id),
    told AS (
      INSERT INTO outbox_event (topic, payload, created_at)
      SELECT 'wish.claimed', jsonb_build_object('claimId', id), ${now} FROM claim
      UNION ALL
      SELECT DISTINCT 'wish.handOn', jsonb_build_object('wishId', wish_id), ${now}::timestamptz
        FROM verdict WHERE next_place IS NOT NULL AND final IN ('queue', 'waiting'))
    SELECT CASE d.final WHEN 'take' THEN CASE WHEN claim.id IS NULL THEN 'again' ELSE 'held' END WHEN 'queue' THEN 'waiting' ELSE d.final END AS outcome,
           CASE WHEN d.final = 'take' THEN ${now}::timestamptz + make_interval(hours => 24 * d.lease_days)
                WHEN d.final = 'held' THEN d.lease_until END AS until,
           CASE d.final
             WHEN 'queue' THEN coalesce(line.many, 0)
               + (row_number() OVER (PARTITION BY d.wish_id, d.final ORDER BY d.ord))::int - 1
             WHEN 'waiting' THEN (SELECT count(*)::int FROM wish_claim c WHERE c.wish_id = d.wish_id
                                     AND c.state = 'waiting' AND c.place < d.place) END AS ahead
      FROM verdict d LEFT JOIN line ON line.wish_id = d.wish_id
      LEFT JOIN claim ON claim.wish_id = d.wish_id AND claim.volunteer_id = d.volunteer_id ORDER BY d.ord`
}
