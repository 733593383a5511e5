/** Pictures of what a wish is about, and as many of what was brought. Without schemas, for phones. */
export const MOST_PICTURES = 3
