/** What routes, jobs, the chat and other rooms may do with 助联体. */
export { actAsDesk, actAsResident } from './act/by-people.ts'
export { actAsProvider } from './act/provider.ts'
export { addAlliance, changeAlliance, endAlliance, setDuty } from './alliances/keep.ts'
export { alliancesNear, deskAlliances } from './alliances/list.ts'
export { serviceBalance } from './balance/balance.ts'
export { tellFamily } from './catalogue/family.ts'
export { serviceProject, servicesFor } from './catalogue/list.ts'
export { takeChecks } from './checks/take.ts'
export { exportSheet, statementFile } from './export/files.ts'
export { importProjects } from './import/import.ts'
export {
  askForConfirmation,
  askWhetherTheyCame,
  closeUnrated,
  offerToOthers,
  tellOfVisit,
} from './later/due.ts'
export { deskOrders, myOrders, providerOrders } from './orders/lists.ts'
export { makeOrder, makeOrderFor } from './orders/make.ts'
export { deskOrder, myOrder, providerOrder } from './orders/read.ts'
export { deskProjects, setProjectState } from './projects/desk.ts'
export { providerNamed } from './projects/provider-named.ts'
export { closeSlot, makeSlots, providerProjects } from './slots/keep.ts'
export { deskStatements, issueStatement, providerStatements } from './statements/statements.ts'
