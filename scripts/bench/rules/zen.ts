import { ZenEngine } from '@gorules/zen-engine'
import type { Numbers } from './numbers.ts'
import { SUBSET, type Verdicts } from './verdicts.ts'

const area = 'averageArea < 0 or area < 0'
const HOMES = `homes < 0 ? 'unknown' : homes < 2 ? 'yes' : homes > 2 ? 'no' : ${area} ? 'unknown' : area <= averageArea ? 'yes' : 'no'`
const PREMISES = `premises == 'unknown' ? 'unknown' : premises == 'some' ? 'no' : 'yes'`
const fen = (what: string, op: string, limit: string) =>
  `${what} < 0 ? 'unknown' : ${what} ${op} ${limit} ? 'yes' : 'no'`
const every = (list: string) =>
  `some(${list}, # == 'no') ? 'no' : some(${list}, # == 'unknown') ? 'unknown' : 'yes'`
const EDGE = `dibianIncluded ? (dibianHigh <= dibianLine ? 'yes' : dibianLow > dibianLine ? 'no' : 'unknown')
  : (dibianHigh < dibianLine ? 'yes' : dibianLow >= dibianLine ? 'no' : 'unknown')`

/** Each node adds its values to those before it. */
const NODES: readonly Record<string, string>[] = [
  {
    homesMet: HOMES,
    premisesMet: PREMISES,
    dibaoVehicles: `vehicles == 'unknown' ? 'unknown' : vehicles == 'none' ? 'yes' : 'no'`,
    dibianVehicles: `vehicles == 'none' ? 'yes' : vehicles == 'more' ? 'no' : 'unknown'`,
    dibaoAssetsMet: fen('assets', '<', 'dibaoAssets'),
    dibianAssetsMet: fen('assets', '<', 'dibianAssets'),
    dibaoCapitalMet: fen('capital', '<=', 'dibaoCapital'),
    dibianCapitalMet: fen('capital', '<', 'dibianCapital'),
    dibaoIncome: `dibaoHigh < dibaoLine ? 'yes' : dibaoLow >= dibaoLine ? 'no' : 'unknown'`,
    dibianIncome: EDGE,
  },
  {
    dibaoOwns: every('[dibaoAssetsMet, dibaoVehicles, homesMet, premisesMet, dibaoCapitalMet]'),
    dibianOwns: every('[dibianAssetsMet, dibianVehicles, homesMet, premisesMet, dibianCapitalMet]'),
  },
  { dibao: every('[dibaoIncome, dibaoOwns, obligors]') },
  { outside: `dibao == 'yes' ? 'no' : dibao == 'no' or dibaoUndeducted >= dibaoLine ? 'yes' : 'unknown'` },
  {
    dibian: every('[outside, dibianIncome, dibianOwns, obligors]'),
    supported: `supporters == 'unknown' ? 'unknown' : supporters == 'able' ? 'no' : 'yes'`,
    tekunOwns: `dibianOwns == 'no' ? 'no' : dibaoOwns == 'yes' ? 'yes' : 'unknown'`,
    emergencyMet: `emergency in ['unknown', 'other'] ? 'unknown' : emergency == 'none' ? 'no' : 'yes'`,
  },
  { poor: `dibao == 'yes' or dibian == 'yes' or alreadyOn in ['dibao', 'dibian', 'tekun']` },
  { jump: `spendingJump != 'yes' ? spendingJump : poor ? 'yes' : 'unknown'` },
  {
    cause: `emergencyMet == 'yes' or jump == 'yes' ? 'yes' : emergencyMet == 'no' and jump == 'no' and lostJob == 'no' ? 'no' : 'unknown'`,
  },
  {
    zhichuxing: `outside == 'no' or mostSpending == 0 or leftAtLeast >= livingLine ? 'no' : 'unknown'`,
    tekun: every('[people, supported, tekunOwns]'),
    linshi: every('[hardNow, cause]'),
  },
]

const expressions = (node: Record<string, string>) =>
  Object.entries(node).map(([key, value]) => ({ id: key, key, value }))

function graph() {
  const ids = ['input', ...NODES.map((_, at) => `step${at}`), 'output']
  return {
    nodes: [
      { id: 'input', name: 'input', type: 'inputNode' },
      ...NODES.map((node, at) => ({
        id: `step${at}`,
        name: `step${at}`,
        type: 'expressionNode',
        content: { passThrough: true, expressions: expressions(node) },
      })),
      { id: 'output', name: 'output', type: 'outputNode' },
    ],
    edges: ids.slice(1).map((id, at) => ({ id: `to-${id}`, sourceId: ids[at], targetId: id, type: 'edge' })),
  }
}

const decision = new ZenEngine().createDecision(graph())

/** @gorules/zen-engine: a line of expression nodes. */
export async function byZen(numbers: Numbers): Promise<Verdicts> {
  const { result } = await decision.evaluate(numbers)
  for (const program of SUBSET) if (typeof result[program] !== 'string') throw new Error(`zen: no ${program}`)
  return result
}
