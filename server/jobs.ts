import { applicationJobs } from './applications/jobs.ts'
import { benefitsJobs } from './benefits/jobs.ts'
import { channelJobs } from './channels/jobs.ts'
import { conversationJobs } from './conversations/jobs.ts'
import { eligibilityJobs } from './eligibility/jobs.ts'
import { fileJobs } from './files/jobs.ts'
import { identityJobs } from './identity/jobs.ts'
import { notificationJobs } from './notifications/jobs.ts'
import { pairingJobs } from './pairings/jobs.ts'
import { type JobTable, jobTable } from './platform/job-table.ts'
import { policyJobs } from './policy/jobs.ts'
import { requestJobs } from './requests/jobs.ts'
import { serviceJobs } from './services/jobs.ts'
import { undeliveredJobs } from './undelivered/jobs.ts'
import { wishJobs } from './wishes/jobs.ts'

/** What every room does later. A new room adds its list here. */
export const jobs: JobTable = jobTable([
  ...applicationJobs,
  ...benefitsJobs,
  ...channelJobs,
  ...conversationJobs,
  ...eligibilityJobs,
  ...fileJobs,
  ...identityJobs,
  ...notificationJobs,
  ...pairingJobs,
  ...policyJobs,
  ...requestJobs,
  ...wishJobs,
  ...serviceJobs,
  ...undeliveredJobs,
])
