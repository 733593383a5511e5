import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { API } from '../paths.ts'
import { deskSettingsSchema, settingBodySchema, settingParamsSchema } from './contract.ts'
import { deskSettings, saveSetting } from './desk.ts'

const tags = ['desk']
const response = { 200: deskSettingsSchema }

/** What a county sets for itself, for every room on one page. */
export const countySettingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(API.deskSettings, { schema: { tags, summary: 'What my county has set', response } }, ({ ctx }) =>
    deskSettings(ctx),
  )
  app.put(
    API.deskSetting,
    { schema: { tags, summary: 'Set it', params: settingParamsSchema, body: settingBodySchema, response } },
    ({ ctx, params, body }) => saveSetting(ctx, params.room, body.value),
  )
}
