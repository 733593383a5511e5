const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000

/** A stream of server-sent events, and what is done with each kind. */
export interface LiveStream<Events> {
  /** Where it begins, asked whenever it is opened anew. */
  address: () => string
  on: { [Kind in keyof Events]: (data: Events[Kind]) => void }
  /** Told when it comes and goes; not told when it is closed because nobody looks. */
  connected?: (now: boolean) => void
}

/**
 * Listens while the page is looked at. The browser comes back by itself with Last-Event-ID after a short break;
 * after a refusal it gives up, so a new stream is opened. A page that nobody sees holds no connection.
 * @returns stops listening
 */
export function listenTo<Events>({ address, on, connected }: LiveStream<Events>): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE_MS

  function open(): void {
    close()
    const fresh = new EventSource(address())
    source = fresh
    fresh.addEventListener('open', () => {
      pause = FIRST_PAUSE_MS
      connected?.(true)
    })
    for (const kind of Object.keys(on) as (keyof Events & string)[])
      fresh.addEventListener(kind, (event: MessageEvent<string>) => on[kind](JSON.parse(event.data)))
    fresh.addEventListener('error', () => {
      connected?.(false)
      if (fresh !== source || fresh.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }

  function close(): void {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }

  const turn = (): void => (document.visibilityState === 'visible' ? open() : close())
  document.addEventListener('visibilitychange', turn)
  turn()
  return () => {
    document.removeEventListener('visibilitychange', turn)
    close()
  }
}
