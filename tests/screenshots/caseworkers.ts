import type { DeskApplication, TodoItem } from '../../server/applications/contract.ts'
import type { DemoGuideAnswer } from '../../server/demo/contract.ts'
import { API, fill } from '../../server/paths.ts'
import { type Camera, until } from './camera.ts'

/** Signs the camera in as one of the demo's staff. */
export async function signsInAt(desk: Camera, username: string): Promise<void> {
  const { staff } = await desk.get<DemoGuideAnswer>(API.demo)
  const one = staff.find((each) => each.username === username)
  if (!one) throw new Error(`the demo has no ${username}`)
  await desk.post(API.staffSignIn, { username, password: one.password, totp: one.totp })
}

/** The only application of the desk, as soon as the action is open. */
async function waitsFor(desk: Camera, action: DeskApplication['actions'][number]['action']) {
  return until(action, async () => {
    const todo = await desk.get<{ items: TodoItem[] }>(API.deskTodo)
    const id = todo.items.find(({ kind }) => kind === 'application')?.id
    if (!id) return undefined
    const open = await desk.get<DeskApplication>(fill(API.deskApplication, { id }))
    return open.actions.some((each) => each.action === action && !each.blocked) ? open : undefined
  })
}

/** The township looks at the to-dos and the report, and gives its first opinion. */
export async function townshipAgrees(desk: Camera): Promise<void> {
  await signsInAt(desk, 'township-lanjiang')
  const { id, version } = await waitsFor(desk, 'first_opinion_pass')
  await desk.page.goto('/desk')
  await desk.heading('待办')
  await desk.take('desk-todo')
  await desk.page.goto(`/desk/applications/${id}`)
  await desk.page.getByRole('table').first().waitFor()
  await desk.take('desk-application')
  await desk.post(fill(API.deskDecide, { id }), { action: 'first_opinion_pass', version, note: '情况属实' })
}

/** The county approves the sum that the engine computed. */
export async function countyApproves(desk: Camera): Promise<void> {
  await signsInAt(desk, 'county-yuyao')
  const { id, version, suggestion } = await waitsFor(desk, 'approve')
  const dibao = suggestion.programmes.find(({ code }) => code === 'dibao')
  await desk.post(fill(API.deskDecide, { id }), {
    action: 'approve',
    version,
    programme: 'dibao',
    amountFen: dibao?.amount?.fen ?? 0,
    ...(dibao?.amount ? {} : { amountReason: 'engine_unknown' }),
    note: '同意',
  })
}
