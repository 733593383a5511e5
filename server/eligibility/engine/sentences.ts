/** The sentences of one outcome: one without a variant, and some with. Their keys are compared, so each is made once. */
class Variants {
  private readonly plain: string
  private readonly others = new Map<string, string>()

  constructor(plain: string) {
    this.plain = plain
  }

  key(variant: string): string {
    if (variant === '') return this.plain
    const known = this.others.get(variant)
    if (known !== undefined) return known
    const key = `${this.plain}${variant}`
    this.others.set(variant, key)
    return key
  }
}

/** Keys of sentences: `reason.homes` with `yes` and `Area` is `reason.homes.yesArea`. */
export class Sentences<Outcome extends string> {
  private readonly base: string
  private readonly made = new Map<Outcome, Variants>()

  constructor(base: string) {
    this.base = base
  }

  key(outcome: Outcome, variant: string): string {
    const known = this.made.get(outcome)
    if (known) return known.key(variant)
    const variants = new Variants(`${this.base}.${outcome}`)
    this.made.set(outcome, variants)
    return variants.key(variant)
  }
}
