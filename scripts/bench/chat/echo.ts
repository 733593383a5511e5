import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import Fastify from 'fastify'
import pg from 'pg'

/**
 * The floor, a process of its own: a line comes by POST, is inserted, and comes back by the open event stream as
 * another inserted line. The same table, indexes and PostgreSQL as the house; no reader, guard, lock, encryption,
 * limit or log. DATABASE_URL, PORT.
 */
const INSERT = {
  name: 'insert',
  text: `INSERT INTO bench_echo (id, conversation_id, seq, direction, author, body_enc, client_key, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
}
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 })
const talks = new Map<string, { id: string; seq: number; stream: ServerResponse }>()
const app = Fastify()

app.get<{ Params: { talk: string } }>('/events/:talk', (request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' })
  reply.raw.write('retry: 2000\n\n')
  talks.set(request.params.talk, { id: randomUUID(), seq: 0, stream: reply.raw })
})

app.post<{ Params: { talk: string }; Body: { text: string; clientKey: string } }>(
  '/messages/:talk',
  async (request, reply) => {
    const talk = talks.get(request.params.talk)
    if (!talk) return reply.code(404).send()
    const { text, clientKey } = request.body
    await pool.query({
      ...INSERT,
      values: [randomUUID(), talk.id, ++talk.seq, 'in', 'resident', text, clientKey],
    })
    void answer(talk, text)
    return { seq: talk.seq }
  },
)

async function answer(talk: { id: string; seq: number; stream: ServerResponse }, text: string) {
  const seq = ++talk.seq
  await pool.query({ ...INSERT, values: [randomUUID(), talk.id, seq, 'out', 'bot', text, null] })
  const data = JSON.stringify({ seq, author: 'bot', text, intent: 'echo' })
  talk.stream.write(`id: ${seq}\nevent: message\ndata: ${data}\n\n`)
}

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
console.log('"msg":"started"')
