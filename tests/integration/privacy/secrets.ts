import { DEMO_PEOPLE, type DemoPerson } from '../../../server/registry/sandbox/demo-people.ts'

/** Something by which somebody is known, searched for by its value. */
export type Secret = { what: string; pattern: RegExp }

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Digits however they are grouped. */
const grouped = (digits: string) => [...digits].join('[ \\-.]?')
/** No part of a longer number or of an id. */
const alone = (part: string) => `(?<![0-9a-zA-Z])${part}(?![0-9a-zA-Z])`

/** Name, phone, ID number (whole, without its check digit, its end, the day of birth), village and family name. */
export function secretsOf({ key, name, phone, idNumber, birthDate }: DemoPerson, village: string): Secret[] {
  const of = (what: string, pattern: string): Secret => ({
    what: `${what} of ${key}`,
    pattern: new RegExp(pattern),
  })
  return [
    of('name', literal(name)),
    of('phone', grouped(phone)),
    of('ID number', grouped(idNumber.slice(0, -1))),
    of('end of the ID number', alone(idNumber.slice(-6))),
    of('day of birth', alone(birthDate)),
    of('day of birth', alone(birthDate.replaceAll('-', ''))),
    of(
      'village and family name',
      `${village}(?:社区|村)?[^，。；\\s"'\`<>{}]{0,4}${literal(name.slice(0, 1))}(?:阿婆|大爷|奶奶|家|某)`,
    ),
  ]
}

/** The same of everybody in the demo, with what is told of each household: where they live and their 幸福码. */
export function allSecrets(village: string, more: Readonly<Record<string, string>>): Secret[] {
  const added = Object.entries(more).map(([what, value]) => ({
    what,
    pattern: new RegExp(literal(value), 'i'),
  }))
  return [...DEMO_PEOPLE.flatMap((person) => secretsOf(person, village)), ...added]
}

/** What of it stands in a text, with the words around it: where to look when a test fails. */
export function leaksIn(where: string, text: string, secrets: readonly Secret[]): string[] {
  return secrets.flatMap(({ what, pattern }) => {
    const match = pattern.exec(text)
    if (!match) return []
    const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 40)
    return [`${where}: ${what}: …${around.replace(/\s+/g, ' ')}…`]
  })
}
