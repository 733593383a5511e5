/** The largest picture that is taken, in bytes: a photo of a phone as it comes. Without schemas, for phones. */
export const PICTURE_MAX_BYTES = 12 * 1024 * 1024
