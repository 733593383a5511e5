export type Action = 'preview' | 'approve' | 'reject' | 'withdraw'

/** Why something cannot be done now. */
export type Block = 'second_person' | 'past_date' | 'running' | 'preview_first' | 'preview_stale'

type Standing = {
  state: string
  /** The asker proposed it. */
  mine: boolean
  /** Its newest preview; `stale`: made on other rules than those of now. */
  preview: { state: string; stale: boolean } | null
  validFrom: string
}

/** What may be done with a change, and why not yet. `today` in China, YYYY-MM-DD. An action not named is over. */
export function actionsOf(at: Standing, today: string): { action: Action; blocked: Block | null }[] {
  if (at.state === 'approved') return at.validFrom > today ? [{ action: 'withdraw', blocked: null }] : []
  if (at.state !== 'draft' && at.state !== 'previewed') return []
  return [
    { action: 'preview', blocked: at.preview?.state === 'running' ? 'running' : null },
    { action: 'approve', blocked: blockOfApproval(at, today) },
    { action: 'reject', blocked: at.mine ? 'second_person' : null },
    { action: 'withdraw', blocked: null },
  ]
}

function blockOfApproval({ mine, preview, validFrom }: Standing, today: string): Block | null {
  if (mine) return 'second_person'
  if (validFrom < today) return 'past_date'
  if (preview === null) return 'preview_first'
  if (preview.state === 'running') return 'running'
  return preview.stale ? 'preview_stale' : null
}
