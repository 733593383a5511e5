import type { TestServer } from '../../harness/app.ts'
import { TOWNSHIP } from './filled-place.ts'

/** What belongs to a service that this person has ordered from an organisation. */
export type ServiceIds = {
  provider: string
  alliance: string
  project: string
  slot: string
  order: string
}

/** One of everything of services, of this person and place. */
export async function fillServices({ runtime }: TestServer, personId: string): Promise<ServiceIds> {
  const { database, clock } = runtime
  const now = clock.now()
  const { id: alliance } = await database.alliance.create({
    data: { level: 'township', name: 'x', regionCode: TOWNSHIP },
  })
  const { id: provider } = await database.serviceProvider.create({
    data: { name: 'x', kind: 'organisation', regionCode: '330281' },
  })
  const { id: project } = await database.serviceProject.create({
    data: {
      code: 'x',
      providerId: provider,
      name: 'x',
      about: 'x',
      tag: 'elderly',
      kind: 'visit',
      regionCodes: ['330281'],
      startsOn: now,
      updatedAt: now,
    },
  })
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const { id: slot } = await database.serviceSlot.create({
    data: { projectId: project, startsAt: later(48), endsAt: later(49), capacity: 1 },
  })
  const { id: order } = await database.serviceOrder.create({
    data: {
      number: 'x',
      keyHash: 'x',
      projectId: project,
      personId,
      regionCode: TOWNSHIP,
      madeByKind: 'resident',
      createdAt: now,
    },
  })
  return { provider, alliance, project, slot, order }
}

/** Bodies that the contract accepts, for writes that name one thing by its id. */
export const SERVICE_BODIES: Record<string, unknown> = {
  'POST /api/services/orders/:id/act': { action: 'confirm' },
  'POST /api/provider/orders/:id/act': { action: 'accept' },
  'POST /api/provider/slots/:id/close': {},
  'PUT /api/desk/alliances/:id': {
    name: 'a name',
    regionCode: TOWNSHIP,
    address: null,
    phone: null,
    hours: [],
  },
  'PUT /api/desk/alliances/:id/duty': { on: '2026-11-23', words: 'words' },
  'POST /api/desk/alliances/:id/end': {},
  'PUT /api/desk/services/projects/:id': { state: 'open' },
  'POST /api/desk/services/orders/:id/act': { action: 'confirm' },
}

/** Which of them an address of services is about; null: another room's. */
export function serviceIdOf(route: string, ids: ServiceIds): string | null {
  if (/alliances/.test(route)) return ids.alliance
  if (/slots/.test(route)) return ids.slot
  if (/services\/projects/.test(route)) return ids.project
  return /(services|provider)\/orders/.test(route) ? ids.order : null
}
