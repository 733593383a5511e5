/** What can be applied for here, in the order shown: dibao 低保, dibian 低边, danrenbao 单人保, linshi 临时救助. */
export const PROGRAMMES = ['dibao', 'dibian', 'danrenbao', 'linshi'] as const
export type Programme = (typeof PROGRAMMES)[number]

/** Whether a programme can be applied for here; every other one has its own window, told as its next step. */
export function appliesOnline(program: string): program is Programme {
  return PROGRAMMES.some((one) => one === program)
}
