// `npm run check`: the fast part, and all that needs no server.
import { prepare, runTypeScript } from './bootstrap.mjs'

await prepare()
await runTypeScript('scripts/check/main.ts')
