import { createApi, type OfficialAccountApi } from '../../bot/channels/official-account/api.ts'
import type { Deps } from '../platform/context.ts'
import { createPassKeeper } from './pass-keeper.ts'

/** The interface of the official account that the configuration names; null: there is none. */
export function createOfficialAccountApi(
  deps: Pick<Deps, 'config' | 'database' | 'cipher'>,
): OfficialAccountApi | null {
  const { OA_APP_ID: appId, OA_APP_SECRET: appSecret, OA_API_URL: url } = deps.config
  if (!appId || !appSecret) return null
  // Another account is another pass.
  return createApi({ url, appId, appSecret, passes: createPassKeeper(deps, `official-account ${appId}`) })
}
