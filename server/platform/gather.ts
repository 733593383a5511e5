/**
 * Makes one question of many that are asked at the same time: whatever is asked while an answer is under way goes
 * together with the next. Alone, a question waits for nobody. `answer` gives one answer a question, in order; where it fails,
 * all who asked get the error.
 */
export function gather<Q, A>(answer: (questions: readonly Q[]) => Promise<readonly A[]>, most = 100) {
  type Asked = { question: Q; resolve: (answer: A) => void; reject: (error: unknown) => void }
  const waiting: Asked[] = []
  let busy = false

  const next = async () => {
    busy = true
    for (let batch = waiting.splice(0, most); batch.length > 0; batch = waiting.splice(0, most)) {
      try {
        const answers = await answer(batch.map(({ question }) => question))
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as A)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    busy = false
  }
  return (question: Q): Promise<A> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      // After this tick: whoever asks in it goes along.
      if (!busy) {
        busy = true
        queueMicrotask(next)
      }
    })
}
