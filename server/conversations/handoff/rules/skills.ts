import type { HandoffReason, HandoffSkill } from '../../contract.ts'

/** What the topics of a talk ask of whoever takes it; the first that fits counts. */
const SKILL_OF_TOPIC: readonly (readonly [topic: string, skill: HandoffSkill])[] = [
  ['legal', 'legal'],
  ['children', 'children'],
  ['disability', 'disability'],
  ['medical', 'medical'],
  ['tekun', 'elderly'],
  ['elderly', 'elderly'],
  ['housing', 'housing'],
  ['disaster', 'housing'],
  ['employment', 'employment'],
]

/** In danger the first who can come is the right one. */
export function skillOf(reason: HandoffReason, topics: readonly string[]): HandoffSkill {
  if (reason === 'emergency') return 'general'
  return SKILL_OF_TOPIC.find(([topic]) => topics.includes(topic))?.[1] ?? 'general'
}
