import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Prisma's schema engine as WebAssembly: the same code that `prisma migrate` runs, without a download. */
export type SchemaEngine = glue.SchemaEngine

let loaded: Promise<void> | null = null

/** An engine on the database at `url`. */
export async function openEngine(url: string, schema: { path: string; content: string }): Promise<SchemaEngine> {
  loaded ??= load()
  await loaded
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  return glue.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter)
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
