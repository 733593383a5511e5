/** The place in which the house for the doors is filled. */
export const TOWNSHIP = '330281003'
