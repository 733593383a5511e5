import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Prisma's schema engine as WebAssembly: the same code that `prisma migrate` runs, without a download. */
export type SchemaEngine = glue.SchemaEngine

let loaded: Promise<void> | null = null

/** Works with an engine on the database at `url` and leaves no connection behind. */
export async function withEngine<T>(
  url: string,
  schema: { path: string; content: string },
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load()
  await loaded
  // The engine does not close what it opens, so the connections are ours.
  const pool = new pg.Pool({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool))
  try {
    const engine = await glue.SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      adapter,
    )
    return await work(engine)
  } finally {
    await pool.end()
  }
}

/**
 * The adapter of Prisma 7.10 was made for queries and lacks two things that migrations need:
 * it cuts a script at every semicolon, also within the body of a function, and it does not know the type "char"
 * in which PostgreSQL's own catalogue tells about foreign keys.
 */
class MigrationAdapter extends PrismaPg {
  override async connect() {
    return mend(await super.connect())
  }
  override async connectToShadowDb() {
    return mend(await super.connectToShadowDb())
  }
}

function mend<T extends Awaited<ReturnType<PrismaPg['connect']>>>(adapter: T): T {
  // Sent whole, a script runs as one transaction: a migration that fails leaves nothing behind.
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
  }
  knowCatalogueChar(adapter)
  return adapter
}

function knowCatalogueChar(adapter: Awaited<ReturnType<PrismaPg['connect']>>): void {
  const [catalogueChar, text] = [18, 25]
  const charColumns = new WeakMap<unknown[], number[]>()
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool) as (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>
  const noting = async (config: pg.QueryArrayConfig) => {
    const result = await query(config)
    const columns = (result.fields ?? []).flatMap((field, i) =>
      field.dataTypeID === catalogueChar ? [i] : [],
    )
    if (columns.length > 0) charColumns.set(result.rows, columns)
    for (const i of columns) Object.assign(result.fields[i] ?? {}, { dataTypeID: text })
    return result
  }
  Object.assign(pool, { query: noting })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (asked) => {
    const result = await queryRaw(asked)
    for (const i of charColumns.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
}

type Glue = { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }

async function load(): Promise<void> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { get: () => '', set_message: (text: string) => console.error(text) },
  })
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(file.replace(/\.js$/, '.wasm'))
  const imports = { './schema_engine_bg.js': glue } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  // The glue is written for bundlers: it waits to be handed the instance.
  ;(glue as unknown as Glue).__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}
