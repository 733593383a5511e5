import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import {
  branchQuerySchema,
  branchViewSchema,
  decideVolunteerBodySchema,
  deskBranchesSchema,
  deskVolunteerSchema,
  deskVolunteersQuerySchema,
  deskVolunteersSchema,
  newBranchBodySchema,
  placeVolunteerBodySchema,
  volunteerParamsSchema,
} from '../contract.ts'
import {
  addBranch,
  decideVolunteer,
  deskBranch,
  deskBranches,
  deskVolunteers,
  endBranch,
  endVolunteer,
  placeVolunteer,
} from '../service.ts'

const tags = ['desk']
const params = volunteerParamsSchema
const one = { 200: deskVolunteerSchema }
const branches = { 200: deskBranchesSchema }

/** Volunteers and branches, for staff of the place. */
export const deskVolunteerRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskVolunteers,
    {
      schema: {
        tags,
        summary: 'Volunteers of my region; the read is recorded',
        querystring: deskVolunteersQuerySchema,
        response: { 200: deskVolunteersSchema },
      },
    },
    ({ ctx, query }) => deskVolunteers(ctx, query),
  )
  app.post(
    API.deskVolunteerDecide,
    {
      schema: {
        tags,
        summary: 'Answer who asked to help',
        params,
        body: decideVolunteerBodySchema,
        response: one,
      },
    },
    ({ ctx, params, body }) => decideVolunteer(ctx, params.id, body.decision),
  )
  app.put(
    API.deskVolunteer,
    {
      schema: {
        tags,
        summary: 'Branch and role of a volunteer',
        params,
        body: placeVolunteerBodySchema,
        response: one,
      },
    },
    ({ ctx, params, body }) => placeVolunteer(ctx, params.id, body),
  )
  app.post(
    API.deskVolunteerEnd,
    { schema: { tags, summary: 'Somebody is a volunteer no longer', params, response: one } },
    ({ ctx, params }) => endVolunteer(ctx, params.id),
  )
  app.get(
    API.deskBranches,
    { schema: { tags, summary: 'Branches of my region', response: branches } },
    ({ ctx }) => deskBranches(ctx),
  )
  app.post(
    API.deskBranches,
    { schema: { tags, summary: 'Make a branch', body: newBranchBodySchema, response: branches } },
    ({ ctx, body }) => addBranch(ctx, body),
  )
  app.get(
    API.deskBranch,
    {
      schema: {
        tags,
        summary: 'A branch with its people; the read is recorded',
        params,
        querystring: branchQuerySchema,
        response: { 200: branchViewSchema },
      },
    },
    ({ ctx, params, query }) => deskBranch(ctx, params.id, query.month),
  )
  app.post(
    API.deskBranchEnd,
    { schema: { tags, summary: 'End a branch', params, response: branches } },
    ({ ctx, params }) => endBranch(ctx, params.id),
  )
}
