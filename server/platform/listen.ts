import pg from 'pg'

/** Stops listening. */
export type Listener = { close(): Promise<void> }

type Listening = {
  /** PostgreSQL channel. */
  channel: string
  /** Shown in pg_stat_activity. */
  name: string
  /** Gets the payload of each notification. */
  hear: (payload: string) => void
  /** After a connection is open (again): what was said before was not heard. */
  missed?: () => void
}

const RECONNECT_MS = 1000

/** Hears notifications of PostgreSQL. Transport only: whoever listens must also look for itself now and then. */
export function listen(url: string, { channel, name, hear, missed }: Listening): Listener {
  let closed = false
  let current: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined

  const connect = async () => {
    const client = new pg.Client({ connectionString: url, application_name: name, keepAlive: true })
    current = client
    client.on('notification', (notification) => hear(notification.payload ?? ''))
    client.on('error', () => {})
    client.once('end', again)
    try {
      await client.connect()
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      // The first time, too: whoever waits for news may have asked for them before we heard.
      missed?.()
    } catch {
      await client.end().catch(() => {})
      again()
    }
  }
  const again = () => {
    if (closed) return
    clearTimeout(retry)
    retry = setTimeout(connect, RECONNECT_MS)
  }
  void connect()
  return {
    close: async () => {
      closed = true
      clearTimeout(retry)
      await current?.end().catch(() => {})
    },
  }
}
