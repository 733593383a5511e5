import { clearLine } from '../infra/clear-error.ts'
import { onFarewell } from './farewell.ts'
import { readSettings } from './settings.ts'
import { start } from './start.ts'
import { createUndoList } from './undo-list.ts'

// What was begun is undone from the end: on Ctrl-C, on an error, and when npm above us is killed.
const undo = createUndoList()
let leaving = false

async function leave(code: number): Promise<never> {
  leaving = true
  await undo.run()
  process.exit(code)
}

onFarewell(() => {
  if (leaving) return
  console.log('\nstopping')
  void leave(0)
})

// A step that a farewell interrupts fails as well; that is no news.
async function giveUp(error: unknown): Promise<void> {
  if (leaving) return
  console.error(`\n${clearLine(error)}`)
  await leave(1)
}

try {
  await start(readSettings(process.env, process.argv), undo, giveUp)
} catch (error) {
  await giveUp(error)
}
