import { scenario, yuan } from '../draft.ts'
import { child, head } from './people.ts'

const homes = [{ floorAreaSqm: 58 }]
const pupil = { school: { stage: 'primary', fullTime: true } } as const
const oldKeeper = { relation: 'grandparent', sex: 'female', age: 69, marital: 'widowed' } as const

/** Children whose parents cannot look after them (facts 6.7). The child stands on its own register. */
export const CHILDREN = [
  scenario('orphan-with-grandmother', ['6.7'], {
    people: [head('male', 9, pupil), { ...oldKeeper, pensionMonthFen: yuan(360) }],
    homes,
  }),
  scenario('orphan-receiving', ['6.7'], {
    people: [
      head('female', 15, { aid: { kind: 'orphan', monthFen: yuan(2525), since: '2020-09-01' } }),
      oldKeeper,
    ],
    homes,
  }),
  scenario('orphan-adult-student', ['6.7'], {
    people: [head('male', 19, { school: { stage: 'college', fullTime: true } })],
    homes,
  }),
  scenario('both-parents-in-prison', ['6.7'], {
    people: [
      head('male', 36, { marital: 'married', standing: 'in_prison', insurance: 'none' }),
      {
        relation: 'spouse',
        sex: 'female',
        age: 34,
        marital: 'married',
        standing: 'in_prison',
        insurance: 'none',
      },
      child('female', 8, pupil),
    ],
    homes,
  }),
  scenario('father-dead-mother-missing', ['6.7'], {
    people: [
      head('male', 40, { marital: 'married', standing: 'deceased' }),
      { relation: 'spouse', sex: 'female', age: 38, marital: 'widowed', standing: 'declared_missing' },
      child('male', 11, pupil),
    ],
    homes,
  }),
  scenario('both-parents-disabled', ['6.7'], {
    people: [
      head('male', 41, { marital: 'married', disability: { type: 'physical', level: 1 } }),
      {
        relation: 'spouse',
        sex: 'female',
        age: 39,
        marital: 'married',
        disability: { type: 'psychiatric', level: 3 },
      },
      child('male', 6, pupil),
    ],
    homes,
  }),
  scenario('tekun-minor', ['4'], {
    people: [head('male', 14, { school: { stage: 'junior', fullTime: true } })],
    homes,
  }),
]
