import type { z } from 'zod'
import { messageSettings } from '../notifications/contract.ts'
import { pairingSettingsSchema } from '../pairings/contract.ts'
import { serviceSettingsSchema } from '../services/contract.ts'
import { wishSettingsSchema } from '../wishes/contract.ts'

/** What one room leaves to the county. `changed`: the event that tells the room's jobs of another value. */
export type RoomSettings = { schema: z.ZodObject; changed?: string }

/** Every room with settings, by name, in the order of the page. A room adds its line here; its labels: locales. */
export const ROOM_SETTINGS: Readonly<Record<string, RoomSettings>> = {
  notifications: { schema: messageSettings },
  pairings: { schema: pairingSettingsSchema, changed: 'pairing.replan' },
  services: { schema: serviceSettingsSchema },
  wishes: { schema: wishSettingsSchema, changed: 'wish.settings' },
}
