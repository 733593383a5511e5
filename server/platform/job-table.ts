import type { JobDefinition } from './outbox.ts'

/** Every job of the house by its name: the topic of an event or the kind of a task. */
export type JobTable = ReadonlyMap<string, JobDefinition>

/** Names of the jobs whose events a bot process takes from PostgreSQL itself, without the way through Redis. */
export function directTopics(jobs: JobTable): string[] {
  return [...jobs.values()].filter(({ queue }) => queue === 'chat').map(({ name }) => name)
}

/** Those of them of which many are done at once. */
export function manyTopics(jobs: JobTable): string[] {
  return directTopics(jobs).filter((name) => jobs.get(name)?.runMany)
}

/** Throws when two rooms claim the same name: an event is handled once, by one job. */
export function jobTable(definitions: readonly JobDefinition[]): JobTable {
  const table = new Map<string, JobDefinition>()
  for (const definition of definitions) {
    if (table.has(definition.name)) throw new Error(`two jobs are named "${definition.name}"`)
    table.set(definition.name, definition)
  }
  return table
}
