const PREFIX = 'zf.'

/** What this phone keeps under a name, or undefined; a full or forbidden store is an empty one. */
export function readLocal<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a value on this phone. Never give it an ID number. */
export function writeLocal(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // Private mode or no space: the page works on, it only forgets.
  }
}

/** About this phone and about the rules, not about a person: without a network both are still needed. */
const STAYS = ['settings', 'policy-amendments'].map((name) => PREFIX + name)

function forgetPerson(store: Storage): void {
  for (const key of Object.keys(store))
    if (key.startsWith(PREFIX) && !STAYS.includes(key)) store.removeItem(key)
}

/** Forgets one value, or everything that is about a person when the name is left out. */
export function forgetLocal(name?: string): void {
  try {
    if (name) localStorage.removeItem(PREFIX + name)
    else for (const store of [localStorage, sessionStorage]) forgetPerson(store)
  } catch {
    // Nothing kept, nothing to forget.
  }
}
