/** What routes, jobs, the chat and other rooms may do with wishes. */
export { wishBoard } from './board/board.ts'
export { branchWishes } from './board/branch.ts'
export { wishCard } from './board/card.ts'
export { freshWishes } from './board/fresh.ts'
export { claimWish, wishOfNumber } from './claim/claim.ts'
export { completeWish } from './claim/complete.ts'
export { leaveLine, releaseWish } from './claim/give-back.ts'
export { myClaims, reportByHolder, volunteerWish } from './claim/mine.ts'
export { prolongWish } from './claim/prolong.ts'
export { askToSee, contactOf } from './claim/reveal.ts'
export { actOnWish } from './desk/act.ts'
export { deskWishes } from './desk/list.ts'
export { openWish } from './desk/open.ts'
export { agreeLate, remindAgree } from './later/agree.ts'
export { askedLate, remindAsked } from './later/ask.ts'
export { closeWish, expireWish } from './later/expire.ts'
export { handOn, handOnAll, handOnTo } from './later/hand-on.ts'
export { beginLease, endLease, freeAllOf, remindHolder } from './later/lease.ts'
export { remindReview, reviewLate } from './later/review.ts'
export { makeWish } from './make/make.ts'
export { previewWish } from './make/preview.ts'
export { wishForm } from './mine/form.ts'
export {
  agreeWish,
  myWish,
  myWishes,
  pictureOfMine,
  renewMine,
  reportMine,
  showMine,
  thankForMine,
  withdrawWish,
} from './mine/mine.ts'
export { openWishesByPlace } from './open-by-place.ts'
export { seesWishPicture } from './pictures/see.ts'
