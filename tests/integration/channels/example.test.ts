import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../../../bot/channels/webhook/example-client.ts'
import { freePort } from '../../../scripts/infra/ports.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { startHouse as startChatHouse } from '../conversations/house.ts'
import { SECRET } from './house.ts'

it('the client in the README talks with the house', async () => {
  const port = await freePort()
  const app = { name: 'county-app', title: '掌上余姚', url: `http://127.0.0.1:${port}`, secrets: [SECRET] }
  const house = await startChatHouse({ env: { WEBHOOK_CHANNELS: JSON.stringify([app]) } })
  const heard: string[] = []
  const client = await connect(
    { zhongfu: house.url, channel: 'county-app', secret: SECRET, port },
    (to, { text }) => heard.push(`${to.userId}: ${text}`),
  )
  onTestFinished(async () => {
    client.close()
    await house.close()
  })
  await client.say('li', '看我家能领什么')
  // The first answer of a process may be slow: it learns its words first.
  await waitFor(() => heard.some((line) => /^li: .*户口在哪里/s.test(line)), 40_000)
  await client.say('li', '1')
  await waitFor(() => heard.some((line) => /几口人/.test(line)))
  expect(new Set(heard).size).toBe(heard.length)
})
