/**
 * An expected failure that a person can do something about. `code` is a key of `locales/*\/errors.json`;
 * `field` names the input it is about; `params` fill the sentence.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly field?: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code)
    this.name = 'AppError'
  }
}

/** Error codes and the HTTP status of each: the one map of this boundary. */
export const ERROR_STATUS = {
  BAD_INPUT: 400,
  BAD_FACT: 400,
  RECEIPT_MISTYPED: 400,
  RECEIPT_GONE: 404,
  BAD_ID_NUMBER: 400,
  BAD_PHONE: 400,
  BAD_SIGNATURE_IMAGE: 400,
  BAD_PICTURE: 400,
  SIGNATURE_NAME: 400,
  SIGN_IN_FIRST: 401,
  WRONG_ID_TAIL: 400,
  AMOUNT_MISSING: 400,
  AMOUNT_NEEDS_REASON: 400,
  AMOUNT_TOO_HIGH: 400,
  WRONG_CODE: 401,
  CODE_EXPIRED: 401,
  CODE_LOCKED: 429,
  WRONG_PASSWORD: 401,
  BAD_SIGNATURE: 401,
  CSRF: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  LINK_EXPIRED: 410,
  CONFLICT: 409,
  COLLEAGUE_AWAY: 409,
  NO_TALK: 409,
  REPLY_UNRESOLVED: 400,
  PAST_DATE: 400,
  PLACE_MISSING: 400,
  CHANGE_EXISTS: 409,
  POLICY_FAULT: 409,
  PREVIEW_FIRST: 409,
  PREVIEW_STALE: 409,
  SECOND_PERSON: 403,
  STALE_VERSION: 409,
  SLOT_FULL: 409,
  NO_ORDERS_NOW: 409,
  NOT_THERE: 409,
  MONTH_RUNNING: 409,
  STATEMENT_ISSUED: 409,
  SHEET_UNREADABLE: 400,
  WISH_EMPTY: 400,
  WISH_PERSONAL: 400,
  WISH_VALUE: 400,
  WRONG_STAGE: 409,
  UNDO_OVER: 409,
  NAME_UNCONFIRMED: 409,
  ADULTS_ONLY: 403,
  VOLUNTEERS_ONLY: 403,
  SECRETARY_ONLY: 403,
  NO_HOURS: 409,
  NOT_READY: 409,
  REPORT_INCOMPLETE: 409,
  SAME_KEY_OTHER_BODY: 409,
  TOO_LARGE: 413,
  TOO_MANY: 429,
  REGISTRY_DOWN: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS
