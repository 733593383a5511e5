/** Keys of sentences of one kind; they are compared and looked up over and over, so each is made once. */
export class Sentences {
  private readonly base: string
  private readonly made = new Map<string, Map<string, string>>()

  constructor(base: string) {
    this.base = base
  }

  /** `reason.homes` with `yes` and `Area` is `reason.homes.yesArea`. */
  key(outcome: string, variant: string): string {
    let variants = this.made.get(outcome)
    if (variants === undefined) {
      variants = new Map()
      this.made.set(outcome, variants)
    }
    const known = variants.get(variant)
    if (known !== undefined) return known
    const key = `${this.base}.${outcome}${variant}`
    variants.set(variant, key)
    return key
  }
}
