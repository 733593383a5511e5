import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../../paths.ts'
import { deskStaffList, newOnCall, onCallList, handoffParams as params, setSkills } from '../contract.ts'
import {
  addOnCall,
  changeSkills,
  endOnCall,
  onCallList as readOnCall,
  deskStaffList as readStaff,
} from '../service.ts'

const tags = ['desk']

/** What the county sets for hand-overs: who is on call, and who knows what. */
export const deskStaffRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    API.deskOnCall,
    { schema: { tags, summary: 'Who is on call, now and later', response: { 200: onCallList } } },
    (request) => readOnCall(request.ctx),
  )

  app.post(
    API.deskOnCall,
    { schema: { tags, summary: 'Put somebody on call', body: newOnCall, response: { 200: onCallList } } },
    (request) => addOnCall(request.ctx, request.body),
  )

  app.post(
    API.deskOnCallEnd,
    { schema: { tags, summary: 'End a duty', params, response: { 200: onCallList } } },
    (request) => endOnCall(request.ctx, request.params.id),
  )

  app.get(
    API.deskStaff,
    { schema: { tags, summary: 'Staff of the county at the desks', response: { 200: deskStaffList } } },
    (request) => readStaff(request.ctx),
  )

  app.put(
    API.deskStaffSkills,
    {
      schema: {
        tags,
        summary: 'What somebody knows well',
        params,
        body: setSkills,
        response: { 200: deskStaffList },
      },
    },
    (request) => changeSkills(request.ctx, request.params.id, request.body.skills),
  )
}
