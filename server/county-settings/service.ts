/** What other rooms may use of what counties set for themselves. */
export { type CountySetting, countySetting } from './county-setting.ts'
export { setCountySetting } from './set-county-setting.ts'
