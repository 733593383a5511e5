type Run = (...row: never[]) => unknown
type Declare = (title: string, ...rest: unknown[]) => void

export interface Case {
  id: string
  run(): Promise<void>
}

interface Group {
  title: string
  above: Group | null
  /** What must have been done before the first test of the group; done once. */
  before: (() => unknown)[]
}

/**
 * Collects tests as vitest does, for a process that runs thousands of them again and again. Knows only what the
 * tests of this room use; a test that uses more does not load.
 */
export function suite() {
  const cases = new Map<string, Case>()
  let file = ''
  let group: Group = { title: '', above: null, before: [] }

  const test: Declare = (title, ...rest) => {
    const within = group
    const body = rest.findLast((one) => typeof one === 'function') as Run
    const name = [...titles(within), title].join(' > ')
    const id = unused(`${file} ${name}`)
    const run = async () => {
      await prepare(within)
      await body()
    }
    cases.set(id, { id, run })
  }
  const describe: Declare = (title, ...rest) => {
    const outer = group
    group = { title, above: outer, before: [] }
    ;(rest.findLast((one) => typeof one === 'function') as Run)()
    group = outer
  }
  /** Two tests of one name are two tests. */
  const unused = (id: string): string => (cases.has(id) ? unused(`${id} again`) : id)
  const beforeAll = (body: () => unknown) => void group.before.push(body)

  /** Collects the tests of one file. */
  function load(path: string, top: () => unknown): void {
    file = path
    group = { title: '', above: null, before: [] }
    top()
  }
  const names = { test: withEach(test), it: withEach(test), describe: withEach(describe), beforeAll }
  return { cases, load, names }
}

function withEach(declare: Declare) {
  const each = (rows: readonly unknown[]) => (title: string, body: Run, limit?: number) => {
    for (const [at, row] of rows.entries()) {
      const values = (Array.isArray(row) ? row : [row]) as never[]
      declare(`${title} [${at}]`, () => body(...values), limit)
    }
  }
  return Object.assign((...all: Parameters<Declare>) => declare(...all), { each })
}

function titles(group: Group): string[] {
  return group.above ? [...titles(group.above), group.title] : []
}

async function prepare(group: Group): Promise<void> {
  if (group.above) await prepare(group.above)
  for (const body of group.before.splice(0)) await body()
}
