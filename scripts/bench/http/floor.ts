import { createHmac } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'

/**
 * The floor: the same rows read and written by hand, in bare Fastify, without contract, guard, limit, encryption,
 * log or measure. What the house costs above it is what those cost.
 */
export async function startFloor(
  databaseUrl: string,
  hashKey: string,
): Promise<{ app: FastifyInstance; url: string }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 })
  const app = Fastify()
  app.addHook('onClose', () => pool.end())

  const person = async (cookie = '') => {
    const token = /zf_session=([^;]+)/.exec(cookie)?.[1] ?? ''
    const hash = createHmac('sha256', Buffer.from(hashKey)).update(`session\n${token}`).digest('base64url')
    const { rows } = await pool.query('SELECT person_id FROM session WHERE token_hash = $1', [hash])
    return rows[0]?.person_id as string
  }

  app.get('/read', async (request) => {
    const id = await person(request.headers.cookie)
    const { rows } = await pool.query(
      `SELECT p.name_enc, (SELECT count(*)::int FROM notification n
        WHERE n.person_id = p.id AND n.read_at IS NULL) AS unread FROM person p WHERE p.id = $1`,
      [id],
    )
    return rows[0]
  })
  app.post<{ Body: { clientKey: string; text: string } }>('/write', async (request) => {
    const id = await person(request.headers.cookie)
    const { clientKey, text } = request.body
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const { rows } = await client.query(
        `UPDATE conversation SET last_seq = last_seq + 1 WHERE person_id = $1 RETURNING id, last_seq`,
        [id],
      )
      await client.query(
        `INSERT INTO message (id, conversation_id, seq, direction, author, body_enc, client_key, at)
         VALUES (gen_random_uuid(), $1, $2, 'in', 'resident', $3, $4, now())`,
        [rows[0].id, rows[0].last_seq, text, clientKey],
      )
      await client.query(
        `INSERT INTO outbox_event (topic, payload, created_at) VALUES ('bench', '{}', now())`,
      )
      await client.query('COMMIT')
      return { seq: rows[0].last_seq }
    } finally {
      client.release()
    }
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, url }
}
