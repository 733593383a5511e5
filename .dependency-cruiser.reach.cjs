// What reaches what, however long the way: a framework usually leaks in through a shared file.
// Type-only imports leave nothing behind when the program runs, so they are not followed here.

const base = require('./.dependency-cruiser.cjs')

const pure = ['^server/[^/]+/rules\\.ts$', '^server/[^/]+/rules/', '^server/eligibility/(engine|packs)/']
const notTest = '\\.test\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'rules-reach-nothing',
      comment:
        'Rules and the eligibility engine are pure: no framework, no package, no platform. Pass what they need as arguments.',
      severity: 'error',
      from: { path: pure, pathNot: notTest },
      to: {
        path: ['node_modules/', '^server/platform/', '^server/generated/'],
        // Dates in China and the letters of a short code are arithmetic, not a framework; what these files reach is judged all the same.
        pathNot: [
          'node_modules/(temporal-polyfill|chinese-days)/',
          '^server/platform/(clock|working-days|calendar|short-code)',
        ],
        reachable: true,
      },
    },
    {
      name: 'rules-no-io',
      comment: 'Rules touch no file, no network, no process.',
      severity: 'error',
      from: { path: pure, pathNot: notTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'miniapp-reaches-no-server-framework',
      comment: 'Nothing of the server may ride into the phone behind a contract.',
      severity: 'error',
      from: { path: '^miniapp/', pathNot: notTest },
      to: { path: 'node_modules/(fastify|@fastify|@prisma|bullmq|ioredis|pg|pino|undici)/', reachable: true },
    },
    {
      name: 'bot-engine-reaches-no-io',
      comment: 'The conversation is a function of state and event; channels bring the events.',
      severity: 'error',
      from: { path: '^bot/(engine|understanding)', pathNot: notTest },
      to: {
        path: ['node_modules/(fastify|@prisma|bullmq|ioredis|pg)/', '^server/generated/'],
        reachable: true,
      },
    },
  ],
  options: { ...base.options, tsPreCompilationDeps: false },
}
