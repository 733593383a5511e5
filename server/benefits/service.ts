/** What other rooms may use of benefits. */
export { disputeBenefit, type OpenDispute, openDispute, openDisputes, resolveDispute } from './dispute.ts'
export { type Citation, type GrantInput, grantBenefit, type KnownAid, noteKnownAids } from './grant.ts'
export { householdsInCare } from './in-care.ts'
export { issueList, remindUnopened } from './issue-list.ts'
export { benefitsOfHousehold } from './item-view.ts'
export { myBenefits } from './my-benefits.ts'
