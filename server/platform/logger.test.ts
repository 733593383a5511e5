import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'

function capture() {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = createLogger({ LOG_LEVEL: 'info', ROLE: 'web' }, stream)
  return { log, text: () => lines.join('') }
}

const SECRETS = {
  name: '王建国',
  id: '339999196803120018',
  phone: '17000000101',
  spoken: '170-0000 0101',
  address: '余姚市兰江街道下菱社区3幢501室',
  account: '6217003320001234567',
  token: 'yGh4sD-secret-token-value-0123456789',
}

function expectClean(text: string) {
  expect(text.length).toBeGreaterThan(0)
  for (const [what, secret] of Object.entries(SECRETS)) expect(text, what).not.toContain(secret)
}

test('personal data and secrets under their own names', () => {
  const { log, text } = capture()
  log.info(
    {
      name: SECRETS.name,
      idNumber: SECRETS.id,
      phone: SECRETS.phone,
      person: { nameEnc: SECRETS.token, home: { address: SECRETS.address } },
      accounts: [{ account_no: SECRETS.account }],
      headers: { cookie: SECRETS.token, authorization: SECRETS.token, 'x-csrf-token': SECRETS.token },
      code: '482913',
    },
    'saved',
  )
  expectClean(text())
  expect(text()).not.toContain('482913')
})

test('personal data where nobody expects it: in a message, an error, an address, a list', () => {
  const { log, text } = capture()
  log.warn(`no file for ${SECRETS.name} ${SECRETS.id}`)
  log.warn(SECRETS.phone)
  log.warn(SECRETS.spoken)
  log.error({ err: new Error(`bad row ${SECRETS.name}, ${SECRETS.phone}, ${SECRETS.account}`) }, 'failed')
  log.error(new Error(`住址 ${SECRETS.address}`))
  log.info({ where: `http://h/consents/open?token=${SECRETS.token}` }, 'opened')
  log.info({ list: [SECRETS.id, { deeper: [SECRETS.address] }] }, 'listed')
  log.child({ who: SECRETS.name }).info('child')
  expectClean(text())
})

test('a request is its method and route: no address, query, header or body', () => {
  const { log, text } = capture()
  const req = {
    id: 'req-1',
    method: 'POST',
    url: `/api/x?name=${SECRETS.name}`,
    routeOptions: { url: '/api/applications/:id' },
    headers: { cookie: SECRETS.token },
    body: { idNumber: SECRETS.id },
  }
  log.info({ req, res: { statusCode: 200 } }, 'request')
  expectClean(text())
  const line = JSON.parse(text()) as { req: object; res: object }
  expect(line.req).toEqual({ id: 'req-1', method: 'POST', route: '/api/applications/:id' })
  expect(line.res).toEqual({ status: 200 })
})

test('what an operator needs stays', () => {
  const { log, text } = capture()
  log.error(
    { err: Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' }), job: 'delivery.send' },
    'x',
  )
  expect(text()).toContain('ECONNREFUSED')
  expect(text()).toContain('connect refused')
  expect(text()).toContain('delivery.send')
})
