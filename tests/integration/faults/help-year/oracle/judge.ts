import type { Town } from '../town.ts'
import { compare, type Due, toldOf } from './due.ts'
import { judgeLeases } from './leases.ts'
import { handsOf, judgeHands, judgeLine } from './lines.ts'
import { judgeEnds, judgeLooks } from './looks.ts'
import { judgeOrder, miscounted, orderLives } from './orders.ts'
import { pairingDues } from './pairings.ts'
import { notAudited, offTheTable } from './table.ts'
import { brokenMoves, wishLives } from './wishes.ts'

/** What time tells, and nobody else: of these every single one is accounted for. */
const BY_TIME = [
  ...['remind', 'lapsed', 'yours'].map((what) => `wish.volunteer.${what}`),
  ...['reviewToday', 'reviewLate', 'wrongToday', 'wrongLate'].map((what) => `wish.desk.${what}`),
  ...['waiting', 'late', 'answerSoonYours', 'setTimeYours', 'stillLate', 'noTime', 'stillUnsettled'],
  ...['visitSoon', 'visitSoonYours', 'noSign', 'confirmAgain', 'toCall'],
  ...['volunteer.soon', 'volunteer.late', 'office.late'].map((what) => `pairing.${what}`),
].map((kind) => (kind.includes('.') ? kind : `service.${kind}`))

/** All that is wrong with a year, by what PostgreSQL holds of it; empty: nothing. */
export async function judge(town: Town, moments: readonly number[]) {
  const volunteers = await town.house.ctx.db.volunteer.findMany()
  const people = new Map(volunteers.map(({ id, personId }) => [id, personId]))
  const kinds = new Set([...BY_TIME, 'wish.volunteer.pause'])
  const told = await toldOf(town, kinds)
  const lives = await wishLives(town)
  const hands = handsOf(lives, told, people)
  const parts: { dues: Due[]; faults: string[] }[] = [
    ...lives.map((life) => judgeLeases(life, moments, people)),
    ...lives.map((life) => judgeLine(life, hands, people)),
    ...lives.map((life) => judgeLooks(life, moments, town)),
    ...lives.map((life) => ({ dues: [], faults: [...judgeEnds(life, moments), ...brokenMoves(life)] })),
    ...(await orderLives(town)).map((life) => judgeOrder(life, moments, town)),
    { dues: await pairingDues(town, moments), faults: await miscounted(town) },
    { dues: [], faults: [...judgeHands(hands), ...(await offTheTable(town)), ...(await notAudited(town))] },
  ]
  const dues = parts.flatMap((part) => part.dues)
  const timely = told.filter(({ kind }) => kind !== 'wish.volunteer.pause')
  return { dues, told: timely, faults: [...parts.flatMap((part) => part.faults), ...compare(dues, timely)] }
}
