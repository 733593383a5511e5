/** `{…}` with something in it and no line break: a variable of a ready reply, or one that somebody began to write. */
const VARIABLE = /[{｛]\s*([^{}｛｝\n]{1,20}?)\s*[}｝]/gu

/** Names of the variables of a text, each once, in the order in which they stand there. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))]
}

/** The text with its variables filled in; or the first one for which there is no value. */
export function fillVariables(
  text: string,
  value: (name: string) => string | null,
): { ok: true; text: string } | { ok: false; missing: string } {
  const missing = variablesOf(text).find((name) => !value(name))
  if (missing !== undefined) return { ok: false, missing }
  return { ok: true, text: text.replace(VARIABLE, (whole, name: string) => value(name) ?? whole) }
}
