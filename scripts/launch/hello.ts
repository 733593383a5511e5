import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import encodeQR from 'qr'
import type { Settings } from './settings.ts'

/** One person of the demo, as prisma/seed/demo-guide.ts tells of them. */
export type DemoPerson = { who: string; signIn: string; can: string }

/** Tells a newcomer where to go now. The line `ready …` stands alone, for people and for scripts. */
export async function sayHello(settings: Settings, dataDir: string): Promise<void> {
  const address = `http://127.0.0.1:${settings.port}`
  const lan = lanAddress()
  if (lan && settings.host === '0.0.0.0') {
    const url = `http://${lan}:${settings.port}`
    console.log(`\n${encodeQR(url, 'ascii', { border: 2 })}\nPhone on the same network: ${url}`)
  }
  if (settings.demo) await sayPeople(settings.root)
  console.log(`
Where to look next
  ${address}/               the pages for residents, as on a phone
  ${address}/desk           the desk of the caseworkers
  ${address}/demo           text messages that the demo "sent" (codes among them), and its clock
  ${address}/api/docs       the API
  README.md                 the tour; logs are in ${join(dataDir, 'logs')}
${settings.demo ? '\nDemo mode: everybody in it is invented. ' : '\n'}Ctrl-C stops everything, npm run reset empties the data.

ready ${address}`)
}

async function sayPeople(root: string): Promise<void> {
  const people = await demoPeople(join(root, 'prisma', 'seed', 'demo-guide.ts'))
  if (people.length === 0) return
  console.log('\nPeople of the demo')
  for (const { who, signIn, can } of people) console.log(`  ${who}\n    sign in: ${signIn}\n    ${can}`)
}

async function demoPeople(file: string): Promise<DemoPerson[]> {
  if (!existsSync(file)) return []
  const guide = (await import(pathToFileURL(file).href)) as { demoLines?: () => DemoPerson[] }
  return guide.demoLines?.() ?? []
}

/** The first address of this machine that another device may reach. */
function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address
}
