import { API } from '../../../server/paths.ts'
import { post, read } from '../../api/client.ts'

/** What the demo shows: made-up people, staff with the code their phone would show now, and the clock. */
export interface DemoGuide {
  now: string
  people: { name: string; idNumber: string; phone: string; story: string }[]
  staff: { username: string; password: string; totp: string; role: string; regionName: string }[]
  registry: { url: string; switches: { key: string; label: string; on: boolean }[] } | null
}

export interface DemoSms {
  messages: { to: string; text: string; at: string }[]
}

export const demoGuide = () => read<DemoGuide>(API.demo)
export const demoSms = () => read<DemoSms>(API.demoSms)
/** Moves the demo clock forward; it never goes back. */
export const advance = (hours: number) => post<unknown>(API.demoClock, { advanceHours: hours })
