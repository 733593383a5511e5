import type { z } from 'zod'
import type {
  DemoGuideAnswer,
  demoClockAnswer,
  demoSmsAnswer,
  RegistryMode,
} from '../../../server/demo/contract.ts'
import { API } from '../../../server/paths.ts'
import { post, read } from '../../api/client.ts'

export type DemoSms = z.infer<typeof demoSmsAnswer>

export const demoGuide = () => read<DemoGuideAnswer>(API.demo)
export const demoSms = () => read<DemoSms>(API.demoSms)
/** Moves the demo clock forward; it never goes back. */
export const advance = (advanceHours: number) =>
  post<z.infer<typeof demoClockAnswer>>(API.demoClock, { advanceHours })
/** Makes the sandbox registry slow, silent, incomplete or contradictory, or well again. */
export const setRegistry = (mode: RegistryMode) => post<unknown>(API.demoRegistry, { mode })
