import type { Ctx } from '../../platform/context.ts'
import type { DeskApplication } from '../contract.ts'
import type { ApplicationFile } from '../file/load.ts'
import { fieldLabel } from './field-lines.ts'
import { words } from './words.ts'

type Entry = DeskApplication['events'][number]

/** Steps of the machinery that would only puzzle the applicant. */
const DESK_ONLY = ['consent_wrong_id', 'check_failed', 'disputed', 'dispute_back']

/** What happened, oldest first. */
export function timeline(ctx: Ctx, file: ApplicationFile, forDesk: boolean): Entry[] {
  return file.row.events
    .filter(({ kind }) => forDesk || !DESK_ONLY.includes(kind))
    .map((event) => ({
      kind: event.kind,
      at: event.at.toISOString(),
      words: words(ctx, `apply:event.${event.kind}`, params(ctx, file, event.params)),
      note: event.noteEnc ? ctx.cipher.decrypt(event.noteEnc) : null,
    }))
}

function params(ctx: Ctx, file: ApplicationFile, raw: unknown): Record<string, string | number> {
  const { consentId, key, code } = raw as { consentId?: string; key?: string; code?: string }
  const who = file.consents.find(({ id }) => id === consentId)?.who.name
  return {
    name: who ?? '',
    field: key ? fieldLabel(ctx, key).text : '',
    code: code ?? '',
  }
}
