/** From here on a guess is acted upon. */
export const SURE = 0.5

/** From here on it is asked back; below nothing was understood. */
export const LIKELY = 0.3

/** Danger that no rule found, only the classifier: from here on help is called; below it is asked whether it is one. */
export const SURE_OF_DANGER = 0.65
