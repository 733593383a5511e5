import { z } from 'zod'
import {
  checkCategorySchema,
  checkLineSchema,
  economicCheckAcceptedSchema,
  economicCheckReportSchema,
  economicCheckRequestSchema,
} from '../contract/economic-check.ts'
import { fieldStateSchema, registrySourceSchema } from '../contract/field.ts'
import { householdQuerySchema, registryHouseholdSchema } from '../contract/household.ts'
import { realNameAnswerSchema, realNameQuerySchema } from '../contract/identity.ts'
import { registryMemberSchema } from '../contract/member.ts'
import { dateSchema, fenSchema, idNumberSchema, instantSchema } from '../contract/primitives.ts'
import { REGISTRY_PATHS, registryErrorSchema, SIGNATURE_HEADERS } from '../contract/protocol.ts'
import { DESCRIPTION, SIGNATURE_PARAMETERS } from './prose.ts'

const SCHEMAS = {
  RealNameQuery: realNameQuerySchema,
  RealNameAnswer: realNameAnswerSchema,
  HouseholdQuery: householdQuerySchema,
  Household: registryHouseholdSchema,
  EconomicCheckRequest: economicCheckRequestSchema,
  EconomicCheckAccepted: economicCheckAcceptedSchema,
  EconomicCheckReport: economicCheckReportSchema,
  Error: registryErrorSchema,
}
const SHARED = {
  IdNumber: idNumberSchema,
  Day: dateSchema,
  Instant: instantSchema,
  Fen: fenSchema,
  Source: registrySourceSchema,
  FieldState: fieldStateSchema,
  CheckCategory: checkCategorySchema,
  Member: registryMemberSchema,
  CheckLine: checkLineSchema,
}
type SchemaName = keyof typeof SCHEMAS

const json = (name: SchemaName) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})
const refusals = {
  400: { description: 'BODY_INVALID', ...json('Error') },
  401: { description: 'SIGNATURE_INVALID, SIGNATURE_EXPIRED or NONCE_REPLAYED', ...json('Error') },
  503: { description: 'UNAVAILABLE: try again later', ...json('Error') },
}
const signed = (Object.keys(SIGNATURE_HEADERS) as (keyof typeof SIGNATURE_HEADERS)[]).map((key) => ({
  $ref: `#/components/parameters/${key}`,
}))

type Answers = Record<number, { description: string; schema: SchemaName }>

function operation(operationId: string, summary: string, body: SchemaName | null, answers: Answers) {
  const own = Object.entries(answers).map(([status, { description, schema }]) => [
    status,
    { description, ...json(schema) },
  ])
  return {
    operationId,
    summary,
    parameters: signed,
    ...(body ? { requestBody: { required: true, ...json(body) } } : {}),
    responses: { ...Object.fromEntries(own), ...refusals },
  }
}

const paths = {
  [REGISTRY_PATHS.realNameCheck]: {
    post: operation('checkRealName', 'Does this name belong to this ID number?', 'RealNameQuery', {
      200: { description: 'An unknown person is a MISMATCH', schema: 'RealNameAnswer' },
    }),
  },
  [REGISTRY_PATHS.householdQuery]: {
    post: operation('fetchHousehold', 'The household of the person with this ID number', 'HouseholdQuery', {
      200: { description: 'The household, each field with source, date and state', schema: 'Household' },
      404: { description: 'NOT_FOUND: no file', schema: 'Error' },
    }),
  },
  [REGISTRY_PATHS.economicChecks]: {
    post: operation('requestEconomicCheck', 'Ask for an economic check', 'EconomicCheckRequest', {
      202: {
        description: 'Accepted, also when asked again with the same key',
        schema: 'EconomicCheckAccepted',
      },
      409: { description: 'REQUEST_KEY_REUSED for other persons or categories', schema: 'Error' },
      422: { description: 'CONSENT_MISSING of an adult', schema: 'Error' },
    }),
  },
  [`${REGISTRY_PATHS.economicChecks}/{requestNo}`]: {
    parameters: [{ name: 'requestNo', in: 'path', required: true, schema: { type: 'string' } }],
    get: operation('fetchEconomicCheck', 'The report so far, category by category', null, {
      200: { description: 'Lines still `asked` are answered later', schema: 'EconomicCheckReport' },
      404: { description: 'NOT_FOUND: no such request', schema: 'Error' },
    }),
  },
}

/** The published contract, made from the same zod schemas that both sides parse with. */
export function registryOpenapi() {
  return {
    openapi: '3.1.0',
    info: { title: 'Registry gateway', version: '1.0.0', description: DESCRIPTION },
    servers: [{ url: 'http://127.0.0.1:8090', description: 'sandbox with invented people' }],
    paths,
    components: { parameters: SIGNATURE_PARAMETERS, schemas: componentSchemas() },
  }
}

/** Every message once, and what they share once, so that a reader finds each thing in one place. */
function componentSchemas() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries({ ...SCHEMAS, ...SHARED })) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  )
}
