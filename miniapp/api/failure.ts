/** Codes the phone itself adds to those of the server. */
export type LocalCode = 'OFFLINE' | 'TIMEOUT' | 'UNREADABLE'

/** A call that did not come to its answer. `message` is ready to show; `field` names the input it is about. */
export class ApiFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 0,
    readonly field?: string,
  ) {
    super(message)
    this.name = 'ApiFailure'
  }

  /** The network's fault, so that asking again may help. */
  get passing(): boolean {
    return this.code === 'OFFLINE' || this.code === 'TIMEOUT' || this.status === 502 || this.status === 503
  }
}

/** Narrows anything caught to a failure that can be shown. */
export function asFailure(error: unknown, fallback: string): ApiFailure {
  return error instanceof ApiFailure ? error : new ApiFailure('UNREADABLE', fallback)
}
