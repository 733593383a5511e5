// `npm test`: everything, on a bare machine. Arguments go on to vitest (`npm test -- tests/integration`).
import { prepare, runTypeScript } from './bootstrap.mjs'

await prepare()
await runTypeScript('scripts/test/main.ts')
