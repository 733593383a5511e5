import sharp from 'sharp'
import { expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage, settled } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { at, letHelp, look, TOWNSHIP } from './pages/wish-line.ts'
import { approveWish, claimFromBoard } from './pages/wishes.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
/** A picture is painted anew on the phone and once more in the house. */
const SLOW = { timeout: 15_000 }

/** A photo as a phone takes it, with where it was taken. */
const photo = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#8a6d3b' } })
    .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 2/1 33/1' } })
    .jpeg()
    .toBuffer()
const choose = async ({ page }: Phone, buffer: Buffer) =>
  page
    .locator('.pictures input[type=file]')
    .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer })
const pictures = ({ page }: Phone) => page.locator('.pictures img')
const shown = async (phone: Phone, count: number) => {
  await expect.poll(() => pictures(phone).count(), SLOW).toBe(count)
  const widths = await pictures(phone).evaluateAll((all) =>
    Promise.all(
      all.map((one) => (one as HTMLImageElement).decode().then(() => (one as HTMLImageElement).naturalWidth)),
    ),
  )
  for (const width of widths) expect(width).toBe(1600)
}

/** What leaves the phone as a file from now on, as text. */
const watchFiles = ({ context }: Phone) =>
  context.addInitScript(() => {
    const real = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      const file = init?.body instanceof FormData ? init.body.get('file') : null
      if (file instanceof Blob) {
        const bytes = new Uint8Array(await file.arrayBuffer())
        Object.assign(globalThis, { sentFile: String.fromCharCode(...bytes.slice(0, 60_000)) })
      }
      return real(input, init)
    }
  })

/** A browser that hears these words, as phones with a service for it do. */
async function ears({ context }: Phone, words: string): Promise<void> {
  await context.addInitScript((heard) => {
    class Ear {
      onresult?: (event: unknown) => void
      onend?: () => void
      start() {
        setTimeout(() => {
          this.onresult?.({ results: [[{ transcript: heard }]] })
          this.onend?.()
        })
      }
      stop() {}
    }
    Object.assign(globalThis, { SpeechRecognition: Ear, webkitSpeechRecognition: Ear })
  }, words)
}

/** As in WeChat. */
const noEars = ({ context }: Phone) =>
  context.addInitScript(() =>
    Object.assign(globalThis, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined }),
  )

test.each<[Setting, string, string, string]>([
  ['elder', 'wang-jianguo', 'zhao-guoping', '修一修凳子'],
  ['normal', 'zhao-guoping', 'wang-jianguo', '修一修窗户'],
])(
  'a wish with a picture, met with a picture, thanked for aloud (%s)',
  async (setting, mineKey, helperKey, thing) => {
    const mine = await at(house(), setting, demoPerson(mineKey), '/wishes')
    await watchFiles(mine)
    await mine.open('/wishes/new')
    await arrive(mine, '说一个心愿')
    const { page } = mine
    await page.getByLabel('您的心愿').fill(`想请人${thing}`)
    await page.getByLabel('修修补补').check()
    await page.getByText('请不要拍到人脸、门牌号和证件').waitFor()

    // What is no picture is said to be none, in plain words, and nothing else is lost.
    await choose(mine, Buffer.from('#!/bin/sh\necho no picture'))
    await page.getByRole('alert').getByText('这张图打不开').waitFor()
    mine.trouble.console.splice(0)
    await choose(mine, await photo())
    await shown(mine, 1)
    const sent = await page.evaluate(() => (globalThis as { sentFile?: string }).sentFile ?? '')
    expect(sent.slice(6, 10)).toBe('JFIF')
    for (const trace of ['SecretPhone', 'Exif', 'GPS']) expect(sent).not.toContain(trace)
    await checkPage(mine, 'a wish with a picture')
    await look(mine, 'picture')
    await page.getByRole('button', { name: '不要第 1 张' }).click()
    await shown(mine, 0)
    await choose(mine, await photo())
    await shown(mine, 1)
    if (await page.locator('#regionCode').count()) {
      await page.getByLabel('市', { exact: true }).selectOption('3302')
      await page.getByLabel('区、县（市）').selectOption('330281')
      await page.getByLabel('乡镇（街道）').selectOption(TOWNSHIP)
    }
    await page.getByRole('button', { name: '下一步' }).click()
    await arrive(mine, '别人会看到这些')
    await page.getByRole('button', { name: '就这样，送出' }).click()
    await arrive(mine, /^\d+ 号心愿$/)
    await shown(mine, 1)

    const desk = await takePhone(house().url, { setting, now: house().now() })
    await signInDesk(desk, house(), 'township-lanjiang')
    await approveWish(desk, thing)
    await shown(desk, 1)
    await desk.page.getByText('只有认领的志愿者和工作人员看得到').waitFor()
    await desk.page.getByRole('button', { name: '第 1 张给附近的志愿者看' }).click()
    await desk.page.getByText('附近的志愿者也看得到').first().waitFor()
    await checkPage(desk, 'a picture that was let out')
    await look(desk, 'picture-desk')

    const helper = await at(house(), setting, demoPerson(helperKey), '/volunteer')
    await letHelp(house(), demoPerson(helperKey), 'member')
    await claimFromBoard(helper, thing)
    await settled(helper.page)
    await expect.poll(() => pictures(helper).count(), SLOW).toBe(1)
    await helper.page.getByText('不拍也行').waitFor()
    await choose(helper, await photo())
    await shown(helper, 2)
    await look(helper, 'picture-done')
    await page.reload()
    await page.getByRole('heading', { name: '一位志愿者接下了' }).waitFor()
    const code = /\d{6}/.exec((await page.locator('.wish-code .digits').textContent()) ?? '')?.[0] ?? ''
    await helper.page.getByLabel('对方的六位数字').fill(code)
    await helper.page.getByRole('button', { name: '办好了', exact: true }).click()
    await helper.page.getByText('办好了，谢谢您！').waitFor()

    await noEars(mine)
    await page.reload()
    await arrive(mine, /^\d+ 号心愿$/)
    await page.getByText('再点键盘上的话筒').waitFor()
    expect(await page.getByRole('button', { name: '用嘴说' }).count()).toBe(0)
    await shown(mine, 2)
    await checkPage(mine, 'thanks, where the phone cannot listen')
    await ears(mine, '修得真好，谢谢您')
    await page.reload()
    await page.getByRole('button', { name: '用嘴说' }).click()
    await expect.poll(() => page.getByLabel('想对对方说的话').inputValue()).toBe('修得真好，谢谢您')
    await look(mine, 'thanks')
    await page.getByRole('button', { name: '发给对方' }).click()
    await page.getByText('您说的谢谢已经转到了').waitFor()

    // Whose wish it is takes a picture away, whoever sent it.
    await page.getByRole('button', { name: '删掉第 2 张' }).click()
    await shown(mine, 1)
    await checkPage(mine, 'a picture less')
  },
)
