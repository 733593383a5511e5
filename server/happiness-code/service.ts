/** What other rooms may use of 幸福码. Scanning stands in `scan.ts`: it looks into other rooms. */
export { checkVisitCode, type VisitCode } from './check-visit.ts'
export { ensureCode } from './issue-code.ts'
export { myCode, rotateCode } from './my-code.ts'
export { signCode, verifyCode } from './token.ts'
