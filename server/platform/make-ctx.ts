import type { Actor, Ctx, Deps } from './context.ts'
import { type Lang, translator } from './i18n.ts'

/** A context on the database itself, outside of any transaction. */
export function makeCtx(deps: Deps, actor: Actor, lang: Lang = 'zh-CN'): Ctx {
  return { ...deps, actor, lang, t: translator(lang), db: deps.database }
}

/** The context of work that nobody asked for at this moment: a job, an import, a seed. */
export function systemCtx(deps: Deps, name: string): Ctx {
  return makeCtx(deps, { kind: 'system', name })
}
