// Who may know whom: the layout of the house, made executable. `npm run check` runs it, together with
// .dependency-cruiser.reach.cjs, which follows imports all the way down.

const room = '^server/(?!platform/|generated/|eligibility/engine/|eligibility/packs/)([^/]+)/'

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'miniapp-sees-only-contracts',
      comment:
        'The H5 sees contracts, the pure eligibility engine with its packs, the addresses and the words.',
      severity: 'error',
      from: { path: '^miniapp/' },
      to: {
        path: '^(server|bot|prisma|scripts|tests)/',
        pathNot: [
          '^server/[^/]+/contract\\.ts$',
          '^server/[^/]+/contract/',
          '^server/eligibility/(engine|packs)/',
          '^server/paths\\.ts$',
        ],
      },
    },
    {
      name: 'rooms-meet-through-services',
      comment: 'A room sees only service.ts and contract.ts of another room.',
      severity: 'error',
      from: { path: room, pathNot: '\\.test\\.ts$' },
      to: {
        path: room,
        pathNot: ['^server/$1/', '^server/[^/]+/(service|contract)\\.ts$', '^server/[^/]+/contract/'],
      },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/', pathNot: ['^server/platform/', '^server/generated/', '^server/paths\\.ts$'] },
    },
    {
      name: 'bot-sees-services',
      comment: 'A dialog calls the same service that a route calls.',
      severity: 'error',
      from: { path: '^bot/', pathNot: ['\\.test\\.ts$', '^bot/main\\.ts$'] },
      to: {
        path: '^(server|miniapp|prisma|scripts)/',
        pathNot: [
          '^server/[^/]+/(service|contract)\\.ts$',
          '^server/[^/]+/contract/',
          '^server/eligibility/(engine|packs)/',
          '^server/platform/',
          '^server/paths\\.ts$',
        ],
      },
    },
    {
      name: 'bot-no-framework',
      severity: 'error',
      from: { path: '^bot/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^node_modules/(fastify|@fastify|@prisma|bullmq|pg)/', '^server/generated/'] },
    },
    {
      name: 'prisma-only-in-services',
      comment:
        'The database is spoken to by platform and by the use cases of a room, not by routes, jobs, rules or contracts.',
      severity: 'error',
      from: {
        path: ['/(routes|rules|contract)\\.ts$', '/(routes|rules|contract)/', '^(bot|miniapp)/'],
        pathNot: '\\.test\\.ts$',
      },
      to: { path: ['^server/generated/', '^node_modules/(@prisma|pg)/'] },
    },
    {
      name: 'bullmq-only-in-jobs',
      severity: 'error',
      from: {
        path: '^(server|bot|miniapp)/',
        pathNot: [
          '\\.test\\.ts$',
          '/jobs\\.ts$',
          '/jobs/',
          '^server/platform/',
          '^server/(app|main|jobs|deps)\\.ts$',
        ],
      },
      to: { path: '^node_modules/(bullmq|@bull-board)/' },
    },
    {
      name: 'fastify-only-in-routes',
      severity: 'error',
      from: {
        path: '^(server|bot|miniapp)/',
        pathNot: [
          '\\.test\\.ts$',
          '/routes\\.ts$',
          '/routes/',
          '^server/platform/',
          '^server/(app|main|rooms|deps)\\.ts$',
          '^server/registry/sandbox/',
        ],
      },
      to: { path: '^node_modules/(fastify|@fastify|fastify-[^/]+)/' },
    },
    {
      name: 'source-never-imports-tests',
      severity: 'error',
      from: { path: '^(server|bot|miniapp|scripts|prisma)/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { path: ['^tests/', '\\.test\\.ts$', '^(server|bot|miniapp)/[^/]+/testing/'] },
    },
    {
      name: 'no-scripts-in-source',
      severity: 'error',
      from: { path: '^(server|bot|miniapp)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^scripts/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-dev-packages-in-source',
      severity: 'error',
      from: { path: '^(server|bot|miniapp)/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^server/generated/'] },
    exclude: { path: ['\\.json$', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    extraExtensionsToScan: ['.vue'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.vue', '.d.ts'],
    },
  },
}
