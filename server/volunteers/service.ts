/** What other rooms and the routes may use of volunteers. */

export { type ActiveVolunteer, activeVolunteer, branchSecretary, volunteerNow } from './active-volunteer.ts'
export { decideMember } from './branch/decide.ts'
export { branchMembers } from './branch/members.ts'
export { branchPersons, branchPlace, branchSecretaries } from './branch/place.ts'
export { deskBranch, myBranch } from './branch/view.ts'
export { issueCertificate } from './certificates/issue.ts'
export { printCertificate } from './certificates/print.ts'
export { verifyCertificate } from './certificates/verify.ts'
export { type Claimant, claimantsOf, pauseVolunteer } from './claimants.ts'
export { decideVolunteer, endVolunteer, placeVolunteer } from './desk/act.ts'
export { addBranch, deskBranches, endBranch } from './desk/branches.ts'
export { deskVolunteers } from './desk/list.ts'
export {
  branchHelpers,
  type Helper,
  type HelperCard,
  helperCards,
  helpersNear,
} from './helpers.ts'
export { addHours, takeBackHours } from './hours.ts'
export { askToHelp } from './mine/ask.ts'
export { branchesOf } from './mine/branches.ts'
export { myHours } from './mine/hours.ts'
export { stopHelping } from './mine/leave.ts'
export { myVolunteer } from './mine/my-volunteer.ts'
