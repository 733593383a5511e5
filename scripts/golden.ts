import { goldenRun } from '../server/policy/service.ts'

// `npm run golden`: the golden households under the rules of the program, place by place.
const { passed, failed, places } = await goldenRun()
for (const { place, passed, failed, faults } of places) {
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${place}: ${passed} hold${failed === 0 ? '' : `, ${failed} do not`}`,
  )
  for (const fault of faults) console.log(`    ${fault}`)
}
console.log(`${passed} hold, ${failed} do not`)
process.exitCode = failed === 0 ? 0 : 1
