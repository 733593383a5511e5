import { readConfig } from './platform/config.ts'

try {
  const config = readConfig(process.env)
  // Loaded after the configuration has been found good: a bad one is told at once.
  const { start } = await import('./start.ts')
  await start(config)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
