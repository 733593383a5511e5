import { pinyin } from 'pinyin-pro'
import {
  type HouseholdFile,
  householdOf,
  readHousehold,
  readPerson,
  regionNames,
} from '../../households/service.ts'
import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { fromIdNumber, type Known, type Whose } from '../rules.ts'

/** Everything that must not stand in public words, and what may be said of whose wish it is. */
export type Subject = { known: Known; whose: Whose; householdId: string | null }

/** What is known of a person and the family, at a place. */
export async function subjectOf(ctx: Ctx, personId: string, regionCode: string | null): Promise<Subject> {
  const person = await readPerson(ctx, personId)
  const householdId = await householdOf(ctx, personId)
  const household = householdId ? await readHousehold(ctx, householdId) : null
  const people = household ? [person, ...household.members] : [person]
  const names = [...new Set(people.map(({ name }) => name))]
  return {
    householdId,
    known: {
      names: [...names, ...names.map(spelled)],
      numbers: [...new Set(people.flatMap(({ idNumber, phone }) => [idNumber, ...(phone ? [phone] : [])]))],
      ...(await placesOf(ctx, household, regionCode)),
    },
    whose: {
      ...fromIdNumber(person.idNumber, chinaDate(ctx.clock.now())),
      livesAlone: household ? household.members.length === 1 : null,
    },
  }
}

/** A name as one types it: wangjianguo. */
const spelled = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true }).join('')

const TOWNSHIP = 9

/** The village by name, and what stands behind county and township in the address: those two are on the board anyway. */
async function placesOf(
  ctx: Ctx,
  household: HouseholdFile | null,
  regionCode: string | null,
): Promise<Pick<Known, 'places' | 'addresses'>> {
  const codes = [...new Set([regionCode, household?.regionCode ?? null])].filter((code) => code !== null)
  const rows = await regionNames(ctx, codes)
  const villages = await regionNames(
    ctx,
    codes.map((code) => code.slice(0, TOWNSHIP)),
  )
  const places = codes
    .filter((code) => code.length > TOWNSHIP)
    .map((code) => rows(code).slice(villages(code.slice(0, TOWNSHIP)).length))
  const around = codes.map((code) => villages(code.slice(0, TOWNSHIP)))
  const address = household?.address ?? null
  return { places, addresses: address ? [withoutAround(address, around)] : [] }
}

/** An address behind the longest beginning that names its county and township, however much of it is written. */
function withoutAround(address: string, around: readonly string[]): string {
  const cuts = around.flatMap((name) =>
    Array.from({ length: name.length - 1 }, (_, at) => name.slice(at)).flatMap((tail) => {
      const at = address.indexOf(tail)
      return at >= 0 ? [at + tail.length] : []
    }),
  )
  return address.slice(Math.max(0, ...cuts))
}
