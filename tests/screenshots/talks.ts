import type { Camera } from './camera.ts'
import { signsInAt } from './caseworkers.ts'

const ANSWER = '王师傅您好，我是街道的。透析的单子带上，身份证就行，别的不用您跑。'

/** 小扶 hands over: the resident in line, the desk at both sizes, and the two talking. */
export async function handsOver(phone: Camera, desk: Camera, pocket: Camera): Promise<void> {
  await phone.page.goto('/chat')
  await phone.page.getByLabel('在这里打字问').waitFor()
  await phone.page.locator('.composer').getByRole('button', { name: '找人' }).click()
  await phone.page.locator('.stands').waitFor()
  await phone.take('chat-waiting')

  await signsInAt(desk, 'township-lanjiang')
  await signsInAt(pocket, 'village-jiangnan')
  for (const [camera, name] of [
    [desk, 'desk-chats'],
    [pocket, 'desk-chats-phone'],
  ] as const) {
    await camera.page.goto('/desk/chats')
    await camera.page.locator('.todo').first().waitFor()
    await camera.take(name)
  }
  await desk.page.locator('.todo-name').first().click()
  await desk.press('我来回')
  await desk.page.getByLabel('回复').fill(ANSWER)
  await desk.press('发出')
  await phone.page.getByText(ANSWER).waitFor()
  await phone.take('chat-person')
  await desk.take('desk-talk')
  await desk.press('结束')
  await desk.page.getByLabel('说好了什么').fill('周三带透析的单子和身份证到街道窗口')
  await desk.press('结束对话')
  await phone.page.locator('.faces').waitFor()
  await phone.take('chat-rating')
  await phone.page.getByLabel('在这里打字问').fill('低保一个月能拿多少钱')
  await phone.press('发送')
  await phone.page.locator('.source').first().waitFor()
  await phone.take('chat-answer')
}
