import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const servers = ['tests/harness/global-setup.ts']

export default defineConfig({
  test: {
    // A test that hangs is a failure, soon.
    testTimeout: 15_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    env: { TZ: 'Asia/Shanghai' },
    projects: [
      {
        extends: true,
        plugins: [vue()],
        test: {
          name: 'unit',
          // One project after the other: a browser must not wait for other tests to leave it a core.
          sequence: { groupOrder: 0 },
          include: ['{server,bot,miniapp,scripts,prisma,locales}/**/*.test.ts'],
          globalSetup: ['tests/harness/generate-client.ts'],
          setupFiles: ['tests/harness/same-families.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          sequence: { groupOrder: 1 },
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: servers,
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: servers,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // One browser at a time: the machine that runs this has two cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
