import { randomUUID } from 'node:crypto'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'

/** Where a talk is held, and as whom. */
export type Place = { url: string; events: string; messages: string; headers: Record<string, string> }

/** One resident's page: the event stream stays open, lines go up by POST. */
export type Talk = {
  /** Says something; milliseconds until the answer is there are noted. */
  say(text: string): void
  /** Lines that were said and taken, answers that came, and how long each took. */
  said: number
  taken: number
  refused: number
  answers: number
  times: number[]
  close(): void
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** Opens the stream; the first bubble of each answer names what the line was taken for, so answers are counted by it. */
export async function openTalk(place: Place, greeted: number): Promise<Talk> {
  const waiting: number[] = []
  const talk: Talk = {
    say,
    said: 0,
    taken: 0,
    refused: 0,
    answers: -greeted,
    times: [],
    close: () => stream.destroy(),
  }
  const hear = (data: string) => {
    if (!data.includes('"author":"bot"') || !data.includes('"intent":')) return
    talk.answers += 1
    const since = waiting.shift()
    if (talk.answers > 0 && since !== undefined) talk.times.push(performance.now() - since)
  }
  const { stream, response } = await open(place)
  readFrames(response, hear)

  function say(text: string): void {
    talk.said += 1
    waiting.push(performance.now())
    const post = request(place.url + place.messages, {
      method: 'POST',
      agent,
      headers: { ...place.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    })
    const refuse = () => {
      talk.refused += 1
    }
    post.on('error', refuse)
    post.on('response', (answer) => {
      if (answer.statusCode === 200) talk.taken += 1
      else refuse()
      answer.resume()
    })
    post.end(JSON.stringify({ clientKey: randomUUID(), text }))
  }
  return talk
}

function open(place: Place): Promise<{ stream: ClientRequest; response: IncomingMessage }> {
  return new Promise((resolve, reject) => {
    const stream = request(place.url + place.events, { headers: place.headers, agent: false })
    stream.on('error', reject)
    stream.on('response', (response) => {
      response.on('error', () => {})
      if (response.statusCode === 200) resolve({ stream, response })
      else reject(new Error(`event stream not opened: ${response.statusCode}`))
    })
    stream.end()
  })
}

function readFrames(response: IncomingMessage, hear: (data: string) => void): void {
  let rest = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    const frames = (rest + chunk).split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) if (frame.includes('event: message')) hear(frame)
  })
}
