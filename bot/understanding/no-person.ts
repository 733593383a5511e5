import { BARE_NO, NO_PERSON } from './data/no-person-words.ts'

/** Whether nobody is to be called; `offered`: a person was just offered because something was not understood. */
export const wantsNobody = (text: string, offered: boolean): boolean =>
  NO_PERSON.test(text) || (offered && BARE_NO.test(text))
