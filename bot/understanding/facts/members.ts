import { type MemberFact, memberFact } from '../../../server/eligibility/engine/index.ts'
import type { Fitting } from './fitting.ts'
import type { Trait, Who } from './heard.ts'
import { belongs, placeOf, relationOf } from './place.ts'
import type { ToldOf } from './told-of.ts'

/** What one message tells of people. */
export type PeopleTold = {
  readonly told: ToldOf
  /** Several children at once, each with its own. */
  readonly children: readonly (readonly Trait[])[]
  /** Of the parents of all children. */
  readonly parents: readonly Trait[]
}

/** Puts people into the list of members; somebody of whom nothing sure is told does not enter it. */
export class Members {
  private readonly fit: Fitting
  private readonly subject: Who
  /** Whom each place means. */
  readonly people: (Who | '')[]

  constructor(fit: Fitting, people: readonly (Who | '')[], subject: Who) {
    this.fit = fit
    this.people = [...people]
    this.subject = subject
  }

  put({ told, children, parents }: PeopleTold): void {
    for (const [who, traits] of told) this.putOne(who, traits)
    const kids = this.children()
    if (kids.length === 0) for (const traits of children) this.enter('child', 'child', traits)
    if (parents.length > 0) this.putParents(parents)
  }

  private putOne(who: Who, traits: readonly Trait[]): void {
    const relation = relationOf(who, this.subject)
    if (!relation || !belongs(relation, traits)) return
    const at = placeOf(who, relation, this.fit.facts, this.people)
    // Whoever the household is of lives in it.
    const own = relation === 'self' ? traits.filter(({ key }) => key !== 'together') : traits
    if (own.length === 0) return
    if (at === this.length) this.enter(who, relation, own)
    else if (at !== null) this.tell(at, own)
  }

  /** Of one child told of nowhere else, of all those that are told of. */
  private putParents(traits: readonly Trait[]): void {
    const kids = this.children()
    if (kids.length === 0) this.enter('child', 'child', traits)
    for (const at of kids) this.tell(at, traits)
  }

  private get length(): number {
    return this.fit.facts.members?.length ?? 0
  }

  private children(): number[] {
    return (this.fit.facts.members ?? []).flatMap(({ relation }, at) => (relation === 'child' ? [at] : []))
  }

  /** A new person. More people than were said to live there: their number is asked about instead. */
  private enter(
    who: Who,
    relation: NonNullable<ReturnType<typeof relationOf>>,
    traits: readonly Trait[],
  ): void {
    const at = this.length
    const { persons } = this.fit.facts
    if (typeof persons === 'number' && at >= persons) {
      this.fit.clashes.push({ key: 'persons', value: at + 1, rough: false })
      return
    }
    while (this.people.length < at) this.people.push('')
    if (!this.fit.add({ key: memberFact(at, 'relation'), value: relation, rough: false })) return
    this.people[at] = who
    this.tell(at, traits)
  }

  private tell(at: number, traits: readonly Trait[]): void {
    for (const { key, value, rough } of traits) {
      const address: MemberFact = memberFact(at, key)
      this.fit.add({ key: address, value, rough })
    }
  }
}
