/** Pages of the H5 that the bot sends people to. */
export const PAGES = {
  signIn: '/sign-in?next=/chat',
  apply: '/apply',
  applyConsents: '/apply/consents',
  applyPromise: '/apply/promise',
  applyPlace: '/apply/place',
  progress: '/progress',
  benefits: '/benefits',
  code: '/code',
} as const
