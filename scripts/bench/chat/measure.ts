import { setTimeout as sleep } from 'node:timers/promises'
import { cpuOf } from './cpu.ts'
import { lineOf } from './data/lines.ts'
import type { Options } from './options.ts'
import type { Talk } from './talk.ts'

/** Milliseconds from line to answer, and what became of the lines. */
export type Score = {
  p50: number
  p99: number
  longest: number
  sent: number
  refused: number
  /** Taken and never answered. */
  lost: number
  /** Answers more than lines. */
  doubled: number
  perSecond: number
  /** CPU a message by process, in microseconds. */
  cpu: { name: string; us: number }[]
}

/** Longest wait for the last answers: long enough for all that has piled up, so that what is lost is lost. */
const REST_MS = 180_000
const WARM_TURNS = 2

/** Every talk says a line a second, each at its own moment of the second, whether the last one is answered or not. */
export async function measure(
  talks: readonly Talk[],
  { seconds }: Options,
  pids: readonly { name: string; pid: number }[],
): Promise<Score> {
  await sayLines(talks, WARM_TURNS, 0)
  await untilAnswered(talks)
  const before = talks.map(({ answers, taken, refused, times }) => ({
    answers,
    taken,
    refused,
    times: times.length,
  }))
  const cpuBefore = pids.map(({ pid }) => cpuOf(pid))
  const began = performance.now()
  await sayLines(talks, seconds, WARM_TURNS)
  await untilAnswered(talks)
  const took = (performance.now() - began) / 1000
  const sum = (of: (talk: Talk) => number, was: (index: number) => number) =>
    talks.reduce((total, talk, index) => total + of(talk) - was(index), 0)
  const answers = sum(
    ({ answers }) => answers,
    (index) => before[index]?.answers ?? 0,
  )
  const times = talks.flatMap((talk, index) => talk.times.slice(before[index]?.times)).sort((a, b) => a - b)
  return {
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    longest: times.at(-1) ?? Number.NaN,
    sent: talks.length * seconds,
    refused: sum(
      ({ refused }) => refused,
      (index) => before[index]?.refused ?? 0,
    ),
    lost: talks.reduce((total, talk) => total + Math.max(0, talk.taken - talk.answers), 0),
    doubled: talks.reduce((total, talk) => total + Math.max(0, talk.answers - talk.taken), 0),
    perSecond: answers / took,
    cpu: pids.map(({ name, pid }, index) => ({
      name,
      us: (cpuOf(pid) - (cpuBefore[index] ?? 0)) / Math.max(1, answers),
    })),
  }
}

async function sayLines(talks: readonly Talk[], seconds: number, from: number): Promise<void> {
  const began = performance.now()
  const gap = 1000 / talks.length
  for (let shot = 0; shot < talks.length * seconds; shot += 1) {
    const early = began + shot * gap - performance.now()
    if (early > 1) await sleep(early)
    const index = shot % talks.length
    talks[index]?.say(lineOf(index, from + Math.floor(shot / talks.length)))
  }
}

async function untilAnswered(talks: readonly Talk[]): Promise<void> {
  const until = performance.now() + REST_MS
  const open = ({ taken, refused, answers, said }: Talk) => taken + refused < said || answers < taken
  while (performance.now() < until && talks.some(open)) await sleep(5)
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
