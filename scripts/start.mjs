// `npm start` and `npm run dev`: from nothing to a running house.
import { prepare, runTypeScript } from './bootstrap.mjs'

await prepare()
await runTypeScript('scripts/launch/main.ts')
