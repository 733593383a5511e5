/** How it was settled by staff. `gone`: not to be reached at all, e.g. moved away. Apart from the rest: the page needs no schemas. */
export const HOWS = ['called', 'visited', 'family', 'gone'] as const

export type How = (typeof HOWS)[number]
