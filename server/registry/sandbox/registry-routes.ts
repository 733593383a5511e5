import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  economicCheckAcceptedSchema,
  economicCheckReportSchema,
  economicCheckRequestSchema,
} from '../contract/economic-check.ts'
import { householdQuerySchema, registryHouseholdSchema } from '../contract/household.ts'
import { realNameAnswerSchema, realNameQuerySchema } from '../contract/identity.ts'
import { REGISTRY_PATHS, type RegistryErrorCode, registryErrorSchema } from '../contract/protocol.ts'
import { checkReport } from './answers/check-report.ts'
import { householdAnswer } from './answers/household-answer.ts'
import type { SandboxState } from './state.ts'
import { effectiveFaults } from './switches.ts'

const fail = (reply: FastifyReply, status: number, code: RegistryErrorCode) =>
  reply.code(status).send({ code })

/** The published contract, answered from invented people. */
export const registryRoutes =
  (state: SandboxState): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      REGISTRY_PATHS.realNameCheck,
      { schema: { body: realNameQuerySchema, response: { 200: realNameAnswerSchema } } },
      async ({ body }) => {
        const result = state.people.find(body.idNumber)?.person.name === body.name ? 'MATCH' : 'MISMATCH'
        return { result, checkedAt: state.clock.now().toISOString() } as const
      },
    )

    app.post(
      REGISTRY_PATHS.householdQuery,
      {
        schema: {
          body: householdQuerySchema,
          response: { 200: registryHouseholdSchema, 404: registryErrorSchema },
        },
      },
      async ({ body }, reply) => {
        const household = state.people.find(body.idNumber)?.household
        if (!household || household.faults.noFile) return fail(reply, 404, 'NOT_FOUND')
        const faults = effectiveFaults(household.faults, state.switches.mode)
        return householdAnswer(household, { now: state.clock.now(), faults })
      },
    )

    app.post(
      REGISTRY_PATHS.economicChecks,
      {
        schema: {
          body: economicCheckRequestSchema,
          response: { 202: economicCheckAcceptedSchema, 409: registryErrorSchema, 422: registryErrorSchema },
        },
      },
      async ({ body }, reply) => {
        const outcome = state.checks.accept(body, state.clock.now())
        if (!outcome.ok) return fail(reply, outcome.code === 'CONSENT_MISSING' ? 422 : 409, outcome.code)
        const { requestNo, acceptedAt } = outcome.check
        return reply.code(202).send({ requestNo, acceptedAt: acceptedAt.toISOString() })
      },
    )

    app.get(
      `${REGISTRY_PATHS.economicChecks}/:requestNo`,
      {
        schema: {
          params: z.object({ requestNo: z.string() }),
          response: { 200: economicCheckReportSchema, 404: registryErrorSchema },
        },
      },
      async ({ params }, reply) => {
        const check = state.checks.get(params.requestNo)
        if (!check) return fail(reply, 404, 'NOT_FOUND')
        return checkReport(check, state.people, { now: state.clock.now(), switches: state.switches })
      },
    )
  }
