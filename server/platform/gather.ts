type Options<Q> = {
  /** Most questions of one batch. */
  most?: number
  /** Questions of the same name never go together: the later one waits for a batch after the earlier's. */
  apart?: (question: Q) => string
}

type Asked<Q, A> = { question: Q; resolve: (answer: A) => void; reject: (error: unknown) => void }

/**
 * Makes one question of many that are asked at the same time: whatever is asked while an answer is under way goes
 * together with the next. Alone, a question waits for nobody. `answer` gives one answer a question, in order; where it fails,
 * all who asked get the error.
 */
export function gather<Q, A>(
  answer: (questions: readonly Q[]) => Promise<readonly A[]>,
  { most = 100, apart }: Options<Q> = {},
) {
  let waiting: Asked<Q, A>[] = []
  let busy = false

  const next = async () => {
    while (waiting.length > 0) {
      await thisRound()
      const { batch, rest } = nextBatch(waiting, most, apart)
      waiting = rest
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
      if (busy) return
      busy = true
      void next()
    })
}

/** Until whatever has arrived at this process by now has been looked at: whoever asks in it goes along. */
const thisRound = () => new Promise((resolve) => setImmediate(resolve))

/** The first that may go together, and those that stay, each in the order in which they came. */
function nextBatch<Q, A>(waiting: Asked<Q, A>[], most: number, apart: Options<Q>['apart']) {
  if (!apart) return { batch: waiting.slice(0, most), rest: waiting.slice(most) }
  const names = new Set<string>()
  const batch: Asked<Q, A>[] = []
  const rest: Asked<Q, A>[] = []
  for (const asked of waiting) {
    const name = apart(asked.question)
    const goes = batch.length < most && !names.has(name)
    names.add(name)
    if (goes) batch.push(asked)
    else rest.push(asked)
  }
  return { batch, rest }
}
