import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { readyDraft, send, signOthers } from '../applications/house.ts'
import { asked, at, COUNTY, type House, make, minutes, startHouse, VILLAGE } from './house.ts'

let house: House
let zhao: ApiClient
let application: string
let place: string
beforeAll(async () => {
  house = await startHouse()
  zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  application = draft.id
  place = draft.registeredRegion.code
  await send(zhao, draft)
  await signOthers(house, zhao, draft.id)
  await house.pass(minutes(11))
})
afterAll(() => house.close())

test('what is known already is not asked for', async () => {
  const { body } = await zhao.get(API.requestForm)
  expect(body).toMatchObject({ signedIn: true, place: { code: place }, applications: [{ id: application }] })
  expect(body.phoneMasked).toMatch(/^170\*{4}\d{4}$/)
  const nobody = await house.client().get(API.requestForm)
  expect(nobody.body).toEqual({ signedIn: false, place: null, phoneMasked: null, applications: [] })
})

test('a change stands in the file of the application, an appeal there for the county alone', async () => {
  const change = await make(zhao, asked.change({ regionCode: undefined }))
  const appeal = await make(zhao, asked.appeal({ regionCode: undefined, applicationId: application }))
  await make(zhao, asked.service({ regionCode: undefined }))
  const numbers = async (client: ApiClient) => {
    const { body } = await client.get(at(API.deskApplicationRequests, application))
    return body.items.map((one: { number: string }) => one.number)
  }
  const township = await house.staff('township', place.slice(0, 9))
  const county = await house.staff('county', COUNTY)
  expect(await numbers(township)).toEqual([change.number])
  expect(await numbers(county)).toEqual([appeal.number, change.number])
  const { body } = await township.get(at(API.deskApplicationRequests, application))
  expect(body.items[0]).toMatchObject({ title: '报告变化：工作变了', words: '我在超市找到活了' })
  const reads = (await zhao.get(API.myReads)).body.reads
  expect(reads.map((one: { what: string }) => one.what)).toContain('办理您家的申请时看了资料')

  const village = await house.staff('village', VILLAGE)
  expect((await village.get(at(API.deskApplicationRequests, application))).status).toBe(403)
  const elsewhere = await house.staff('township', '330281002')
  expect((await elsewhere.get(at(API.deskApplicationRequests, application))).status).toBe(404)
  expect((await county.get(at(API.deskRequest, appeal.id))).body.application).toMatchObject({
    id: application,
  })
})

test('nobody appeals against somebody else’s application', async () => {
  const wang = await house.resident('wang-jianguo')
  const { status } = await wang.post(API.requests, asked.appeal({ applicationId: application }))
  expect(status).toBe(404)
})
