import { buildDeps } from '../../server/deps.ts'
import { readConfig } from '../../server/platform/config.ts'
import { systemCtx } from '../../server/platform/make-ctx.ts'
import { importRegions } from '../../server/regions/service.ts'
import { seedDemoHelp } from './demo-help.ts'
import { seedDemoOnCall } from './demo-on-call.ts'
import { seedDemoServices } from './demo-services.ts'
import { seedDemoStaff } from './demo-staff.ts'
import { seedDemoWishes } from './demo-wishes.ts'

/** Loads what the house needs before anybody comes in. Runs any number of times; what is there stays. */
const runtime = await buildDeps(readConfig(process.env))
try {
  const ctx = systemCtx(runtime, 'seed')
  const regions = await importRegions(ctx)
  const staff = runtime.config.DEMO_MODE ? await seedDemoStaff(ctx) : 0
  if (runtime.config.DEMO_MODE) {
    await seedDemoOnCall(ctx)
    await seedDemoHelp(ctx)
    await seedDemoServices(ctx)
    await seedDemoWishes(ctx)
  }
  console.log(`seed: ${regions} regions and ${staff} demo accounts added`)
} finally {
  await runtime.close()
}
