import { writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { registryOpenapi } from './document.ts'

// Run after a change of the contract: npx tsx server/registry/openapi/write.ts
const target = new URL('../openapi.yaml', import.meta.url)
const note =
  '# Written by server/registry/openapi/write.ts from the zod contract; a test keeps the two alike.\n'
writeFileSync(target, note + stringify(registryOpenapi(), { aliasDuplicateObjects: false, lineWidth: 0 }))
