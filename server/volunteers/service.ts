/** What other rooms may use of volunteers. */

export { type ActiveVolunteer, activeVolunteer } from './active-volunteer.ts'
export { addHours } from './hours.ts'
