/** Pages of the H5 that the bot sends people to. */
export const PAGES = {
  signIn: '/sign-in?next=/chat',
  /** Signing in from another chat: to the code that binds its account. */
  bind: '/sign-in?next=/me/chat-accounts',
  apply: '/apply',
  benefits: '/list',
  code: '/code',
  newRequest: (kind: string) => `/requests/new/${kind}`,
  request: (id: string) => `/requests/${id}`,
  pairings: '/pairings',
  /** Becoming a volunteer; then the board, and what one has taken. */
  volunteer: '/volunteer',
  board: '/volunteer/board',
  claims: '/volunteer/claims',
  services: '/services',
  serviceOrder: (id: string) => `/services/orders/${id}`,
  wish: (id: string) => `/wishes/${id}`,
  application: (id: string) => `/applications/${id}`,
  /** A step of the application; the page goes back by itself to the first step that is not done. */
  step: (step: 'start' | 'place' | 'family' | 'consents' | 'promise') => `/apply/${step}`,
} as const
