import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { bindCode, branchGroupParams, branchGroups as branchGroupsSchema } from '../contract.ts'
import { branchGroups, makeGroupCode, unlinkMine } from '../service.ts'

const tags = ['volunteers']
const list = { 200: branchGroupsSchema }

/** The chat groups of a branch, for its secretary. */
export const groupRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.volunteerBranchGroups,
    { schema: { tags, summary: 'The chat groups of my branch', response: list } },
    ({ ctx }) => branchGroups(ctx),
  )
  app.post(
    API.volunteerBranchGroupCode,
    {
      schema: { tags, summary: 'A one-time code to say in a group', response: { 200: bindCode } },
      config: { replay: false },
    },
    ({ ctx }) => makeGroupCode(ctx),
  )
  app.post(
    API.volunteerBranchGroupUnlink,
    { schema: { tags, summary: 'Let a group of my branch go', params: branchGroupParams, response: list } },
    async ({ ctx, params }) => {
      await unlinkMine(ctx, params.id)
      return branchGroups(ctx)
    },
  )
}
