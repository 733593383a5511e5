import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { API } from '../../../server/paths.ts'
import type { CheckItem, ChecksAnswer } from '../../../server/services/contract.ts'
import { post } from '../../api/client.ts'
import { asFailure } from '../../api/failure.ts'
import { newKey } from '../../api/key.ts'
import { readLocal, writeLocal } from '../../shell/local-store.ts'
import { online } from '../../shell/online.ts'
import { houseNow } from '../../shell/session.ts'
import { t } from '../../shell/words.ts'
import { answered, isWaiting, type Kept } from './kept.ts'

const STORE = 'provider-checks'
/** So often what waits is tried again: a phone believes in a network long before there is one. */
const AGAIN_MS = 20_000
/** Answers that would be the same another time. */
const NEVER = [400, 413, 422]

/** All scans of this phone, the oldest first; one list for all pages. */
export const checks = ref<Kept[]>([])
export const waiting = computed(() => checks.value.filter(isWaiting))
/** Why they do not go out; empty: they do. */
export const held = ref('')
/** Counts what was answered, for pages that show the orders. */
export const judged = ref(0)
let sending = false

function keep(now: Kept[]): void {
  checks.value = now
  writeLocal(STORE, now)
}

/** Keeps a scan at once; it goes out as soon as it can. */
export function addCheck(
  check: Pick<CheckItem, 'orderId' | 'kind' | 'token' | 'shortCode'>,
  label: string,
): void {
  const at = new Date(houseNow()).toISOString()
  keep([...checks.value, { ...check, clientKey: newKey(), at, label, outcome: null, message: '' }])
  void sendChecks()
}

async function sendOne({
  label: _label,
  outcome: _outcome,
  message: _message,
  ...item
}: Kept): Promise<void> {
  try {
    const { items } = await post<ChecksAnswer>(API.providerChecks, { items: [item] }, item.clientKey)
    for (const one of items) keep(answered(checks.value, one.clientKey, one.outcome, one.message))
  } catch (error) {
    const failure = asFailure(error, t('shell:failure.UNREADABLE'))
    // What will never be taken must not hold up what comes after it.
    if (!NEVER.includes(failure.status)) throw failure
    keep(answered(checks.value, item.clientKey, 'mistyped', failure.message))
  }
  judged.value += 1
}

/** Sends what waits, oldest first, one at a time; what cannot be sent stays. */
export async function sendChecks(): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (let next = waiting.value[0]; next; next = waiting.value[0]) await sendOne(next)
    held.value = ''
  } catch (error) {
    const { passing, message } = asFailure(error, t('shell:failure.UNREADABLE'))
    held.value = passing ? t('pages-provider:checks.later') : message
  } finally {
    sending = false
  }
}

/** Brings back what was kept before a reload, and sends it whenever there is a network. */
export function useChecks(): void {
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    checks.value = readLocal<Kept[]>(STORE) ?? []
    void sendChecks()
    timer = setInterval(() => {
      if (waiting.value.length > 0) void sendChecks()
    }, AGAIN_MS)
  })
  onBeforeUnmount(() => clearInterval(timer))
  watch(online, (is) => {
    if (is) void sendChecks()
  })
}
