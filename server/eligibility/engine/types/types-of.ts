import type { Case } from '../case.ts'
import type { TypeId, TypeResult } from '../result.ts'
import { any, type Tri } from '../tri.ts'
import { care } from './care.ts'
import { growth } from './growth.ts'
import { onListToday } from './on-list.ts'
import type { Sign } from './sign.ts'

/** Tekun, dibao by income, one who is on dibao alone. */
const bottom = (subject: Case): Sign[] => [
  ['tekun', any(subject.so.tekun, onListToday(subject, ['tekun']))],
  ['dibao', any(subject.so.dibao, onListToday(subject, ['dibao']))],
  ['danrenbao', subject.so.danrenbao],
]

const TYPES: { readonly [T in TypeId]: (subject: Case) => Sign[] } = {
  doudi: bottom,
  zhichu: ({ so }) => [['zhichuxing', so.zhichuxing]],
  jinan: ({ so }) => [['linshi', so.linshi]],
  fazhan: growth,
  guanai: care,
}

/** The signs that hold; while none does, why that is. */
function reasonsOf(type: TypeId, met: Tri, signs: readonly Sign[]): TypeResult['reasons'] {
  const names = met === 'yes' ? signs.filter(([, one]) => one === 'yes').map(([name]) => name) : [met]
  return names.map((name) => ({ key: `type.${type}.${name}`, params: {} }))
}

/**
 * The five types 五型 a family belongs to (S0 part 1(3)): 兜底 the bottom line, 支出 spending, 急难 an emergency, 发展
 * growing out of poverty, 关爱 care. Several may hold at once. Called when every programme has been decided.
 */
export function typesOf(subject: Case): TypeResult[] {
  return (Object.keys(TYPES) as TypeId[]).map((type) => {
    const signs = TYPES[type](subject)
    const met = any(...signs.map(([, one]) => one))
    return { type, met, reasons: reasonsOf(type, met, signs) }
  })
}
