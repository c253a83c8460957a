import { must } from './score.mjs'
import { signIn } from './stage.mjs'

/** The back key of a phone's browser, WeChat's own among them: first the sheet, then the page, never nothing. */
export async function backKey(stage) {
  const wang = await signIn(stage, 'wang')
  const { page } = wang
  const dialogs = () => page.getByRole('dialog').filter({ visible: true }).count()
  const open = async () => {
    await wang.tap(/^类别：/, false)
    await page.getByRole('dialog').filter({ visible: true }).waitFor()
  }
  const isHome = () => wang.see('，你好')
  await wang.tab('整改')
  await wang.tap(/^1-1 /, false)
  await wang.see('经过')
  await wang.step('with nothing over it, back leaves the page', async () => {
    await page.goBack()
    await wang
      .button(/^类别：/, false)
      .first()
      .waitFor()
  })
  await wang.step('with a sheet open, back closes the sheet and stays', async () => {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('.page')) one.dataset.kept = 'yes'
    })
    await open()
    await page.goBack()
    await page.waitForFunction(() => document.querySelectorAll('.sheet').length === 0)
    const drawn = page.locator('.page').filter({ visible: true })
    must((await drawn.first().getAttribute('data-kept')) === 'yes', 'the page was opened anew')
    must(page.url().includes('/rectification/findings/'), `went to ${page.url()}`)
    await wang
      .button(/^类别：/, false)
      .first()
      .waitFor()
  })
  await hasty(wang)
  await wang.step('after a sheet was closed by hand, one back still leaves the page', async () => {
    for (let times = 0; times < 2; times += 1) {
      await open()
      await wang.tap('关闭')
      must((await dialogs()) === 0, 'the sheet stays')
    }
    await wang.tap(/^1-1 /, false)
    await wang.see('经过')
    await page.goBack()
    await wang
      .button(/^类别：/, false)
      .first()
      .waitFor()
    const before = page.url()
    await page.goBack()
    await page.waitForFunction((url) => window.location.href !== url, before)
    must((await wang.page.locator('.page').filter({ visible: true }).count()) > 0, 'a blank page')
  })
  await wang.step('an address that no page has leads to the first page', async () => {
    await page.goto(`${stage.cloud.url}/#/pages/no/such/index`)
    await page.reload()
    await isHome()
  })
  await wang.step('no service worker is left on the phone', async () => {
    const left = await page.evaluate(async () =>
      'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    )
    must(left === 0, `${left} registered`)
  })
  await edges(wang)
  await page.context().close()
}

/** Someone who goes back before the page they opened has slid in, or has come at all. */
async function hasty(wang) {
  const { page } = wang
  await wang.step('back in the instant after opening shows the page beneath, and it stays', async () => {
    const row = wang.button(/^1-1 /, false).first()
    await row.evaluate((one) => {
      one.click()
      setTimeout(() => window.history.back(), 0)
    })
    // What the opened page had still to do beneath itself is done by then.
    await page.waitForTimeout(1000)
    must(
      await wang
        .button(/^类别：/, false)
        .first()
        .isVisible(),
      'a blank page',
    )
  })
  await wang.step('back while a page is still being fetched stays, and the page can be opened again', async () => {
    await wang.tap(/^1-1 /, false)
    await wang.see('经过')
    let letCome
    const held = new Promise((resolve) => {
      letCome = resolve
    })
    await page.route('**/*.js', (script) => held.then(() => script.continue()))
    const come = page.waitForResponse(/\.js$/)
    await wang.tap('看材料：措施 1')
    await page.goBack()
    letCome()
    await (await come).finished()
    await page.waitForTimeout(1000)
    must((await wang.sees('经过')) > 0 && page.url().includes('/finding/'), `shows another page at ${page.url()}`)
    await wang.tap('看材料：措施 1')
    await page.getByRole('heading', { name: '措施的材料' }).filter({ visible: true }).waitFor()
    for (const under of ['/finding/', '/findings/']) {
      await page.goBack()
      await page.waitForURL((url) => url.hash.includes(under))
    }
    await wang
      .button(/^类别：/, false)
      .first()
      .waitFor()
  })
}

/** The strip of a phone without a button: 34 px at the bottom that a thumb cannot use. */
async function edges(wang) {
  const { page } = wang
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34, bottomMax: 34 } })
  await wang.step('the lowest bar and the sheet keep clear of the home indicator', async () => {
    const low = await page.evaluate(() => {
      const paddings = [...document.querySelectorAll('.tabs, .page-bottom')].filter((one) => one.offsetParent !== null)
      return paddings.map((one) => Number.parseFloat(getComputedStyle(one).paddingBottom))
    })
    must(low.length > 0 && low.every((padding) => padding >= 34), `paddings ${low.join(' ')}`)
    await wang.tab('整改')
    await wang.tap(/^类别：/, false)
    const sheet = page.locator('.sheet-body').filter({ visible: true })
    const padding = await sheet.evaluate((one) => Number.parseFloat(getComputedStyle(one).paddingBottom))
    must(padding >= 34, `the sheet has ${padding}`)
  })
}
