import pg from 'pg'

/** Stops listening. */
export type Listener = { close(): Promise<void> }

type Listening = {
  /** PostgreSQL channel. */
  channel: string
  /** Gets the payload of each notification. */
  hear: (payload: string) => void
  /** After a connection is open (again): what was said before was not heard. */
  missed?: () => void
}

const RECONNECT_MS = 1000

/** The ear of this process for a database, shared by all who listen: PostgreSQL wakes every ear at every notification. */
const ears = new Map<string, Ear>()

/** Hears notifications of PostgreSQL. Transport only: whoever listens must also look for itself now and then. */
export function listen(url: string, listening: Listening): Listener {
  const ear = ears.get(url) ?? openEar(url)
  ears.set(url, ear)
  ear.join(listening)
  return {
    close: async () => {
      if (ear.leave(listening) > 0) return
      if (ears.get(url) === ear) ears.delete(url)
      await ear.close()
    },
  }
}

type Ear = {
  join(listening: Listening): void
  /** Returns how many still listen. */
  leave(listening: Listening): number
  close(): Promise<void>
}

function openEar(url: string): Ear {
  const listeners = new Set<Listening>()
  let closed = false
  let current: pg.Client | null = null
  let ready: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined

  const hear = ({ channel, payload }: pg.Notification) => {
    for (const one of listeners) if (one.channel === channel) one.hear(payload ?? '')
  }
  const begin = async (client: pg.Client, listenings: readonly Listening[]) => {
    const channels = new Set(listenings.map(({ channel }) => channel))
    await client.query([...channels].map((channel) => `LISTEN ${pg.escapeIdentifier(channel)}`).join(';'))
    // The first time, too: whoever waits for news may have asked for them before we heard.
    for (const one of listenings) if (listeners.has(one)) one.missed?.()
  }
  const connect = async () => {
    const client = new pg.Client({ connectionString: url, application_name: 'zhongfu ear', keepAlive: true })
    current = client
    client.on('notification', hear)
    client.on('error', () => {})
    client.once('end', () => {
      ready = null
      again()
    })
    try {
      await client.connect()
      ready = client
      await begin(client, [...listeners])
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
    join(listening) {
      listeners.add(listening)
      // Where it fails the connection is lost, and the next one begins with everybody.
      if (ready) begin(ready, [listening]).catch(() => {})
    },
    leave(listening) {
      listeners.delete(listening)
      return listeners.size
    },
    close: async () => {
      closed = true
      clearTimeout(retry)
      await current?.end().catch(() => {})
    },
  }
}
