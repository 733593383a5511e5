// `npm run reset`: empties DATA_DIR after asking (`-- --yes` does not ask).
import { prepare, runTypeScript } from './bootstrap.mjs'

await prepare()
await runTypeScript('scripts/launch/reset.ts')
