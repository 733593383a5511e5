/** From here on a guess is acted upon. */
export const SURE = 0.5

/** From here on it is asked back; below nothing was understood. */
export const LIKELY = 0.3
