/** A tap counts when it is over: what it closes must not vanish from under the finger. */
const SIGNS = ['pointermove', 'click', 'keydown', 'wheel'] as const

/** When somebody last touched this page: that, and nothing of what they did, is told to the house. */
export function watchTouches(touched: () => void): { idleSeconds: () => number; stop: () => void } {
  let last = Date.now()
  const note = (): void => {
    last = Date.now()
    touched()
  }
  for (const sign of SIGNS) window.addEventListener(sign, note, { passive: true })
  return {
    idleSeconds: () => Math.max(0, Math.floor((Date.now() - last) / 1000)),
    stop: () => {
      for (const sign of SIGNS) window.removeEventListener(sign, note)
    },
  }
}
