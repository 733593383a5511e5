/**
 * The same pure function, which keeps its last answer: one message is read by several readers, one after the other. Asked
 * with exactly the same values it does not think again; nobody may change what it gives.
 */
export function lately<Asked extends readonly unknown[], Answer>(
  read: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | null = null
  return (...asked) => {
    if (last && asked.length === last.asked.length && asked.every((one, place) => one === last?.asked[place]))
      return last.answer
    last = { asked, answer: read(...asked) }
    return last.answer
  }
}
