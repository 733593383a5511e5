import { API } from '../paths.ts'
import type { StaffRole } from '../platform/context.ts'

/**
 * Who may call an address. `public`: everybody. `resident`: a signed-in resident. `signed-in`: a resident or
 * member of staff. `demo`: everybody, in demo mode only. `ops`: the operator's network or token.
 * What lies in whose region or file is decided by the services; this table is the outer door.
 */
export type Access = 'public' | 'resident' | 'signed-in' | 'demo' | 'ops' | { staff: readonly StaffRole[] }

const caseworkers: Access = { staff: ['village', 'township', 'county'] }
const deciders: Access = { staff: ['township', 'county'] }
const rulers: Access = { staff: ['county'] }
/** People of an organisation that gives services: their own orders, and no desk. */
const providers: Access = { staff: ['provider'] }
const administrators: Access = { staff: ['admin'] }

/**
 * Every route of the application, `METHOD address`. An address that ends in `/*` covers all below it.
 * The application does not start while a route is missing here.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
  [`GET ${API.me}`]: 'public',
  [`GET ${API.mySessions}`]: 'signed-in',
  [`POST ${API.mySessions}`]: 'signed-in',
  [`GET ${API.myReads}`]: 'resident',
  [`POST ${API.signInStart}`]: 'public',
  [`POST ${API.signInVerify}`]: 'public',
  [`POST ${API.signOut}`]: 'signed-in',
  [`POST ${API.staffSignIn}`]: 'public',
  [`GET ${API.regions}`]: 'public',

  [`POST ${API.screening}`]: 'public',
  [`GET ${API.screeningQuestions}`]: 'public',
  [`GET ${API.guide}`]: 'public',
  [`GET ${API.guideEntry}`]: 'public',
  // Without a name; whoever holds the code reads it.
  [`GET ${API.receipts}`]: 'public',
  [`POST ${API.receipts}`]: 'public',
  [`POST ${API.receiptOpen}`]: 'public',
  [`POST ${API.deskReceipt}`]: deciders,

  [`GET ${API.applications}`]: 'resident',
  [`POST ${API.applications}`]: 'resident',
  [`GET ${API.application}`]: 'resident',
  [`PUT ${API.applicationDraft}`]: 'resident',
  [`POST ${API.applicationPrefill}`]: 'resident',
  [`POST ${API.applicationDispute}`]: 'resident',
  [`POST ${API.applicationConsentLink}`]: 'resident',
  [`POST ${API.applicationConsentSign}`]: 'resident',
  [`POST ${API.applicationPromise}`]: 'resident',
  [`POST ${API.applicationSubmit}`]: 'resident',
  [`POST ${API.applicationUndo}`]: 'resident',
  [`POST ${API.applicationWithdraw}`]: 'resident',
  // An adult of the household signs with the link alone, on a phone of their own.
  [`POST ${API.consentOpen}`]: 'public',
  [`POST ${API.consentSign}`]: 'public',

  [`GET ${API.myBenefits}`]: 'resident',
  [`POST ${API.myBenefitDispute}`]: 'resident',
  [`GET ${API.myCode}`]: 'resident',
  [`POST ${API.myCodeRotate}`]: 'resident',
  [`GET ${API.myInbox}`]: 'signed-in',
  [`POST ${API.myInboxRead}`]: 'signed-in',
  [`GET ${API.myMessages}`]: 'resident',
  [`PUT ${API.myMessages}`]: 'resident',
  // Whose picture it is decides the room that it was sent to.
  [`POST ${API.files}`]: 'signed-in',
  [`GET ${API.file}`]: 'signed-in',

  // A report and a call back may be asked for without a name; the service turns the rest away.
  [`POST ${API.requests}`]: 'public',
  [`GET ${API.requestForm}`]: 'public',
  [`GET ${API.requests}`]: 'resident',
  [`GET ${API.request}`]: 'resident',
  [`POST ${API.requestWithdraw}`]: 'resident',

  [`GET ${API.wishes}`]: 'resident',
  [`POST ${API.wishes}`]: 'resident',
  [`GET ${API.wishForm}`]: 'resident',
  [`POST ${API.wishPreview}`]: 'signed-in',
  // What is shared: the public words by number, nothing of whose wish it is.
  [`GET ${API.wishCard}`]: 'public',
  [`GET ${API.wish}`]: 'resident',
  [`POST ${API.wishAgree}`]: 'resident',
  [`POST ${API.wishWithdraw}`]: 'resident',
  [`POST ${API.wishShow}`]: 'resident',
  [`POST ${API.wishThank}`]: 'resident',
  [`POST ${API.wishReport}`]: 'resident',
  [`POST ${API.wishRenew}`]: 'resident',
  [`POST ${API.wishPicture}`]: 'resident',
  // The services let in active volunteers alone.
  [`GET ${API.volunteerWishes}`]: 'resident',
  [`GET ${API.volunteerClaims}`]: 'resident',
  [`GET ${API.volunteerWish}`]: 'resident',
  [`POST ${API.volunteerWishClaim}`]: 'resident',
  [`POST ${API.volunteerWishLeave}`]: 'resident',
  [`POST ${API.volunteerWishRelease}`]: 'resident',
  [`POST ${API.volunteerWishProlong}`]: 'resident',
  [`POST ${API.volunteerWishAsk}`]: 'resident',
  [`GET ${API.volunteerWishContact}`]: 'resident',
  [`POST ${API.volunteerWishComplete}`]: 'resident',
  [`POST ${API.volunteerWishReport}`]: 'resident',

  [`GET ${API.volunteer}`]: 'resident',
  [`POST ${API.volunteer}`]: 'resident',
  [`POST ${API.volunteerLeave}`]: 'resident',
  [`GET ${API.volunteerBranches}`]: 'resident',
  [`GET ${API.volunteerHours}`]: 'resident',
  [`POST ${API.volunteerCertificates}`]: 'resident',
  [`GET ${API.volunteerCertificatePdf}`]: 'resident',
  // The service lets in the secretary of the branch alone.
  [`GET ${API.volunteerBranch}`]: 'resident',
  [`GET ${API.volunteerBranchPairings}`]: 'resident',
  [`GET ${API.volunteerBranchWishes}`]: 'resident',
  [`GET ${API.volunteerBranchGroups}`]: 'resident',
  [`POST ${API.volunteerBranchGroupCode}`]: 'resident',
  [`POST ${API.volunteerBranchGroupUnlink}`]: 'resident',
  [`POST ${API.volunteerMemberDecide}`]: 'resident',
  [`GET ${API.volunteerPairings}`]: 'resident',
  [`GET ${API.volunteerPairing}`]: 'resident',
  [`POST ${API.volunteerPairingAnswer}`]: 'resident',
  [`POST ${API.volunteerPairingContacts}`]: 'resident',
  [`POST ${API.volunteerPairingEnd}`]: 'resident',
  // Whoever holds the paper checks it.
  [`POST ${API.certificateVerify}`]: 'public',
  [`GET ${API.pairings}`]: 'resident',
  [`POST ${API.pairingAnswer}`]: 'resident',
  [`POST ${API.pairingAddress}`]: 'resident',
  [`POST ${API.pairingEnd}`]: 'resident',

  [`GET ${API.myChatAccounts}`]: 'resident',
  [`POST ${API.myChatAccountCode}`]: 'resident',
  [`POST ${API.myChatAccountUnbind}`]: 'resident',

  [`POST ${API.chat}`]: 'public',
  [`GET ${API.chatMessages}`]: 'public',
  [`POST ${API.chatMessages}`]: 'public',
  [`GET ${API.chatEvents}`]: 'public',

  [`GET ${API.deskTodo}`]: caseworkers,
  [`GET ${API.deskApplication}`]: caseworkers,
  [`POST ${API.deskDecide}`]: deciders,
  [`POST ${API.deskCode}`]: caseworkers,
  [`GET ${API.deskBenefitDispute}`]: deciders,
  [`POST ${API.deskBenefitResolve}`]: deciders,
  [`GET ${API.deskHandoffs}`]: caseworkers,
  [`GET ${API.deskHandoff}`]: caseworkers,
  [`POST ${API.deskHandoffTake}`]: caseworkers,
  [`POST ${API.deskHandoffReply}`]: caseworkers,
  [`POST ${API.deskHandoffClose}`]: caseworkers,
  [`POST ${API.deskHandoffNext}`]: caseworkers,
  [`GET ${API.deskHandoffStepIn}`]: caseworkers,
  [`POST ${API.deskHandoffStepIn}`]: caseworkers,
  [`POST ${API.deskHandoffTransfer}`]: caseworkers,
  [`POST ${API.deskHandoffNotes}`]: caseworkers,
  [`GET ${API.deskHandoffColleagues}`]: caseworkers,
  [`GET ${API.deskHandoffEvents}`]: caseworkers,
  [`GET ${API.deskHandoffsEvents}`]: caseworkers,
  [`GET ${API.deskPresence}`]: caseworkers,
  [`POST ${API.deskPresence}`]: caseworkers,
  [`GET ${API.deskReadyReplies}`]: caseworkers,
  [`POST ${API.deskReadyReplies}`]: caseworkers,
  [`POST ${API.deskReadyReplyArchive}`]: caseworkers,
  [`POST ${API.deskChatSearch}`]: caseworkers,
  [`GET ${API.deskSatisfaction}`]: caseworkers,
  [`GET ${API.deskOnCall}`]: rulers,
  [`POST ${API.deskOnCall}`]: rulers,
  [`POST ${API.deskOnCallEnd}`]: rulers,
  [`GET ${API.deskStaff}`]: rulers,
  [`PUT ${API.deskStaffSkills}`]: rulers,

  [`GET ${API.deskUndelivered}`]: caseworkers,
  [`GET ${API.deskUndeliveredOne}`]: caseworkers,
  [`POST ${API.deskUndeliveredDone}`]: caseworkers,
  [`POST ${API.deskUndeliveredUndone}`]: caseworkers,

  [`GET ${API.deskRequests}`]: caseworkers,
  [`GET ${API.deskRequest}`]: caseworkers,
  [`POST ${API.deskRequestTake}`]: caseworkers,
  [`POST ${API.deskRequestAnswer}`]: caseworkers,
  [`POST ${API.deskRequestPassOn}`]: caseworkers,
  [`POST ${API.deskRequestClose}`]: caseworkers,
  // What a family reports tells of money and illness.
  [`GET ${API.deskApplicationRequests}`]: deciders,

  [`GET ${API.deskWishes}`]: caseworkers,
  [`POST ${API.deskWishes}`]: caseworkers,
  [`GET ${API.deskWish}`]: caseworkers,
  [`POST ${API.deskWishAct}`]: caseworkers,

  [`GET ${API.deskVolunteers}`]: deciders,
  [`PUT ${API.deskVolunteer}`]: deciders,
  [`POST ${API.deskVolunteerDecide}`]: deciders,
  [`POST ${API.deskVolunteerEnd}`]: deciders,
  [`GET ${API.deskBranches}`]: deciders,
  [`POST ${API.deskBranches}`]: deciders,
  [`GET ${API.deskBranch}`]: deciders,
  [`POST ${API.deskBranchEnd}`]: deciders,
  [`GET ${API.deskPairings}`]: caseworkers,
  [`POST ${API.deskPairings}`]: caseworkers,
  [`GET ${API.deskPairing}`]: caseworkers,
  [`POST ${API.deskPairingHousehold}`]: caseworkers,
  [`POST ${API.deskPairingWithdraw}`]: caseworkers,
  [`POST ${API.deskPairingEnd}`]: caseworkers,
  [`GET ${API.deskPairingHouseholds}`]: caseworkers,
  [`GET ${API.deskPairingVolunteers}`]: caseworkers,
  [`GET ${API.deskPairingCoverage}`]: caseworkers,
  [`GET ${API.deskPairingHelp}`]: caseworkers,
  [`POST ${API.deskPairingHelpDone}`]: caseworkers,
  [`GET ${API.deskSettings}`]: rulers,
  [`PUT ${API.deskSetting}`]: rulers,

  [`GET ${API.deskPolicy}`]: rulers,
  [`GET ${API.deskPolicyGolden}`]: rulers,
  [`GET ${API.deskPolicyChanges}`]: rulers,
  [`POST ${API.deskPolicyChanges}`]: rulers,
  [`GET ${API.deskPolicyChange}`]: rulers,
  [`GET ${API.deskPolicyPreview}`]: rulers,
  [`POST ${API.deskPolicyPreview}`]: rulers,
  [`GET ${API.deskPolicyHouseholds}`]: rulers,
  [`POST ${API.deskPolicyApprove}`]: rulers,
  [`POST ${API.deskPolicyReject}`]: rulers,
  [`POST ${API.deskPolicyWithdraw}`]: rulers,
  [`GET ${API.deskCandidates}`]: caseworkers,
  [`POST ${API.deskCandidate}`]: caseworkers,
  [`GET ${API.policyAmendments}`]: 'public',

  [`GET ${API.serviceAlliances}`]: 'public',
  [`PUT ${API.serviceFamily}`]: 'resident',
  [`GET ${API.serviceProjects}`]: 'public',
  [`GET ${API.serviceProject}`]: 'public',
  [`POST ${API.serviceOrders}`]: 'resident',
  [`GET ${API.serviceOrders}`]: 'resident',
  [`GET ${API.serviceOrder}`]: 'resident',
  [`POST ${API.serviceOrderAct}`]: 'resident',
  [`GET ${API.providerOrders}`]: providers,
  [`GET ${API.providerOrder}`]: providers,
  [`POST ${API.providerOrderAct}`]: providers,
  [`POST ${API.providerChecks}`]: providers,
  [`GET ${API.providerProjects}`]: providers,
  [`POST ${API.providerSlots}`]: providers,
  [`POST ${API.providerSlotClose}`]: providers,
  [`GET ${API.providerStatements}`]: providers,
  [`POST ${API.providerStatements}`]: providers,
  [`GET ${API.providerStatementFile}`]: providers,
  [`GET ${API.deskAlliances}`]: deciders,
  [`POST ${API.deskAlliances}`]: deciders,
  [`PUT ${API.deskAlliance}`]: deciders,
  [`PUT ${API.deskAllianceDuty}`]: deciders,
  [`POST ${API.deskAllianceEnd}`]: deciders,
  [`GET ${API.deskServiceProjects}`]: caseworkers,
  [`PUT ${API.deskServiceProject}`]: rulers,
  [`POST ${API.deskServiceImport}`]: rulers,
  [`GET ${API.deskServiceExport}`]: rulers,
  [`GET ${API.deskServiceOrders}`]: caseworkers,
  [`POST ${API.deskServiceOrders}`]: caseworkers,
  [`GET ${API.deskServiceOrder}`]: caseworkers,
  [`POST ${API.deskServiceOrderAct}`]: caseworkers,
  [`GET ${API.deskServiceStatements}`]: rulers,
  [`GET ${API.deskServiceStatementFile}`]: rulers,
  [`GET ${API.deskServiceBalance}`]: rulers,

  [`GET ${API.demo}`]: 'demo',
  [`GET ${API.demoSms}`]: 'demo',
  [`POST ${API.demoClock}`]: 'demo',
  [`POST ${API.demoRegistry}`]: 'demo',

  // Other chat systems: each call carries a signature of its own.
  [`GET ${API.webhook}`]: 'public',
  [`POST ${API.webhook}`]: 'public',

  [`GET ${API.openapi}`]: 'public',
  [`GET ${API.docs}`]: 'public',
  [`GET ${API.docs}/*`]: 'public',
  // Files of the page.
  'GET /*': 'public',
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /metrics': 'ops',
  'GET /admin/queues': administrators,
  'GET /admin/queues/*': administrators,
  'PUT /admin/queues/*': administrators,
  'POST /admin/queues/*': administrators,
  'PATCH /admin/queues/*': administrators,
  'DELETE /admin/queues/*': administrators,
}

/** The row for a route as it is registered (`:params` unfilled); HEAD counts as GET. `undefined`: no row. */
export function accessOf(method: string, address: string): Access | undefined {
  const verb = method === 'HEAD' ? 'GET' : method
  const exact = ACCESS[`${verb} ${address}`]
  if (exact) return exact
  for (let cut = address.lastIndexOf('/'); cut > 0; cut = address.lastIndexOf('/', cut - 1)) {
    const row = ACCESS[`${verb} ${address.slice(0, cut)}/*`]
    if (row) return row
  }
  return undefined
}
