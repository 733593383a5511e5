import { withHouse } from '../../scripts/launch/own-house.ts'
import { launchBrowser } from '../harness/browser.ts'
import { report } from './report.ts'
import { measureAll, openChrome } from './run.ts'
import { approvedHousehold } from './signed-in.ts'
import { servePlainHome } from './static-page.ts'

// The pages an old phone opens first, measured as on a cheap phone. Ends with exit code 1 below the marks.
await withHouse(async (url) => {
  const browser = await launchBrowser()
  const cookie = await approvedHousehold(browser, url).finally(() => browser.close())
  const plain = await servePlainHome(url)
  const chrome = await openChrome()
  try {
    const measured = await measureAll(chrome.port, [
      { name: 'static page', url: plain.url },
      { name: 'home', url: `${url}/` },
      { name: 'screening', url: `${url}/screen` },
      { name: 'chat', url: `${url}/chat` },
      { name: '幸福码', url: `${url}/code`, cookie },
    ])
    process.exitCode = report(measured) ? 0 : 1
  } finally {
    await chrome.close()
    await plain.close()
  }
})
