import { API, fill } from '../../../server/paths.ts'
import type { DeskWish, WishDeskAct } from '../../../server/wishes/contract.ts'
import { post } from '../../api/client.ts'
import { type Problems, useProblems } from '../../components/use-problems.ts'

type WithoutVersion<T> = T extends { version: number } ? Omit<T, 'version'> : never
/** One step, as the forms say it; the version is that of the wish as it was seen. */
export type WishStep = WithoutVersion<WishDeskAct>
/** How a form tells the page: how the wish stands now, or undefined where a colleague was first. */
export type TellWish = (now: DeskWish | undefined) => void

/** Sends a step for a wish. */
export function useWishAct(
  wish: () => DeskWish,
  tell: TellWish,
  fields: readonly string[] = [],
): Problems & { act: (step: WishStep) => Promise<void> } {
  const form = useProblems(fields)

  async function act(step: WishStep): Promise<void> {
    const { id, version } = wish()
    let now: DeskWish | undefined
    await form.run(async () => {
      now = await post<DeskWish>(fill(API.deskWishAct, { id }), { version, ...step })
    })
    tell(now)
  }

  return { ...form, act }
}
