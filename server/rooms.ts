import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { applicationRoutes } from './applications/routes.ts'
import { benefitsRoutes } from './benefits/routes.ts'
import { channelRoutes } from './channels/routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { countySettingRoutes } from './county-settings/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { eligibilityRoutes } from './eligibility/routes.ts'
import { fileReaders } from './file-readers.ts'
import { fileRoutes } from './files/routes.ts'
import { guideRoutes } from './guide/routes.ts'
import { happinessCodeRoutes } from './happiness-code/routes.ts'
import { identityRoutes } from './identity/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { pairingRoutes } from './pairings/routes.ts'
import type { Config } from './platform/config.ts'
import { policyRoutes } from './policy/routes.ts'
import { regionRoutes } from './regions/routes.ts'
import { requestRoutes } from './requests/routes.ts'
import { serviceRoutes } from './services/routes.ts'
import { undeliveredRoutes } from './undelivered/routes.ts'
import { volunteerRoutes } from './volunteers/routes.ts'
import { wishRoutes } from './wishes/routes.ts'

const rooms: FastifyPluginAsyncZod[] = [
  applicationRoutes,
  benefitsRoutes,
  channelRoutes,
  conversationRoutes,
  countySettingRoutes,
  eligibilityRoutes,
  fileRoutes(fileReaders),
  guideRoutes,
  happinessCodeRoutes,
  identityRoutes,
  notificationRoutes,
  pairingRoutes,
  policyRoutes,
  regionRoutes,
  requestRoutes,
  serviceRoutes,
  undeliveredRoutes,
  volunteerRoutes,
  wishRoutes,
]

/** The routes of every room. A new room adds its line above and its rows to identity/access.ts. */
export function roomRoutes(config: Pick<Config, 'DEMO_MODE'>): FastifyPluginAsyncZod[] {
  return config.DEMO_MODE ? [...rooms, demoRoutes] : rooms
}
