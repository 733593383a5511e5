/** One piece of a message: plain words, or an address of this site that can be tapped. */
export interface SmsPart {
  text: string
  href?: string
}

/** An address ends at a space, at Chinese text or punctuation, and at a full stop that closes the sentence. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=%]/g

/** Splits a message at its addresses; an address of another site stays plain words. */
export function smsParts(text: string, origin: string): SmsPart[] {
  const parts: SmsPart[] = []
  let done = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address) || new URL(address).origin !== origin) continue
    if (index > done) parts.push({ text: text.slice(done, index) })
    parts.push({ text: address, href: address })
    done = index + address.length
  }
  if (done < text.length) parts.push({ text: text.slice(done) })
  return parts
}
