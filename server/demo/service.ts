/** The demo's own use cases; reachable in demo mode only. */
export { moveClock } from './move-clock.ts'
export { readGuide } from './read-guide.ts'
export { readSms } from './read-sms.ts'
export { setRegistryMode } from './registry-switch.ts'
