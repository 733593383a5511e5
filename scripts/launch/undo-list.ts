/** Undoes what was begun, the last first. */
export type UndoList = { add: (undo: () => unknown) => void; run: () => Promise<void> }

export function createUndoList(): UndoList {
  const undos: (() => unknown)[] = []
  return {
    add: (undo) => undos.push(undo),
    async run() {
      for (let undo = undos.pop(); undo; undo = undos.pop()) {
        try {
          await undo()
        } catch (error) {
          // The rest must be undone all the same.
          console.error(error instanceof Error ? error.message : error)
        }
      }
    },
  }
}
