import type { Evaluation } from './evaluate.ts'
import { toldBits } from './facts/in-order.ts'
import type { Facts, Group, Member } from './facts.ts'
import { type Family, familyOf } from './family/family.ts'
import type { ResolvedPack } from './pack-types.ts'
import { forEach, type ProgramId } from './program-ids.ts'
import type { Tri } from './tri.ts'

const NOBODY: Member = {}
/**
 * One family before the rules of its place. Made anew for each evaluation; `so`, `evaluations` and the person
 * in view are filled in as programme after programme is decided.
 */
export class Case {
  readonly facts: Facts
  readonly pack: ResolvedPack
  readonly family: Family
  /** The programmes decided so far. */
  readonly so: Record<ProgramId, Tri>
  /** The same in full, where explanations are wanted. */
  readonly evaluations: Record<ProgramId, Evaluation | undefined>
  /** The person a rule looks at, and the place in the list; -1 while it looks at the household. */
  person: Member = NOBODY
  at = -1
  /** The group the person in view is said to be of, before anything else is known of them. */
  assumed: Group | null = null

  private told: number | null = null

  constructor(facts: Facts, pack: ResolvedPack) {
    this.facts = facts
    this.pack = pack
    this.family = familyOf(facts, pack)
    this.so = forEach<Tri>('unknown')
    this.evaluations = forEach<Evaluation | undefined>(undefined)
  }

  /** Which facts of the household are told, one bit each; counted when first asked for. */
  get toldBits(): number {
    this.told ??= toldBits(this.facts)
    return this.told
  }

  /** Turns to one person of the list, or to one not yet described. */
  lookAt(at: number, assumed: Group | null): void {
    this.person = this.facts.members?.[at] ?? NOBODY
    this.at = at
    this.assumed = assumed
  }

  /** Turns back to the household as a whole. */
  lookAtAll(): void {
    this.person = NOBODY
    this.at = -1
    this.assumed = null
  }
}
