/** What the server itself can fill in, by every name under which staff may write it. */
export const KNOWN_VARIABLES = {
  称呼: 'salutation',
  姓名称呼: 'salutation',
  name: 'salutation',
  窗口: 'window',
  window: 'window',
  申请号: 'number',
  number: 'number',
  我的名字: 'staff',
  staff: 'staff',
} as const

export type KnownVariable = (typeof KNOWN_VARIABLES)[keyof typeof KNOWN_VARIABLES]
