/** A key that code asks for; `open` when code goes on to put more to it. */
export type UsedKey = { key: string; line: number; open: boolean }

/** Keys like `'shell:sign.title'` and beginnings like `` `shell:title.${page}` `` of known namespaces. */
export function keysInCode(text: string, namespaces: Set<string>): UsedKey[] {
  const pattern = /(['"`])([a-z][\w-]*):([A-Za-z][\w.-]*)(\$\{|\1)/g
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [, quote, namespace = '', path = '', end] = match
    if (!namespaces.has(namespace)) return []
    const line = text.slice(0, match.index).split('\n').length
    const open = quote === '`' && end === '${'
    return [{ key: `${namespace}:${path}`, line, open }]
  })
}
