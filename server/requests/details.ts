import type { ParsedRequest } from './contract.ts'

/** What a request says beside its words, as it is kept encrypted: the parsed body without key, place and words. */
export type Details = ParsedRequest extends infer One
  ? One extends ParsedRequest
    ? Omit<One, 'clientKey' | 'regionCode' | 'words' | 'applicationId'>
    : never
  : never

export function detailsOf(input: ParsedRequest): Details {
  const { clientKey: _key, regionCode: _place, words: _words, ...rest } = input
  if (rest.kind !== 'appeal') return rest
  return { kind: 'appeal' }
}

/** What a report is about; unset for other kinds. */
export const aboutOf = (details: Details) => (details.kind === 'abuse' ? details.about : undefined)

/** Who may learn the name; unset: whoever handles it. */
export const namingOf = (details: Details) => (details.kind === 'abuse' ? details.naming : undefined)
