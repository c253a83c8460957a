import { must } from './score.mjs'
import { signIn } from './stage.mjs'

/** The server goes away under an open page and comes back. */
export async function offline(stage) {
  const wang = await signIn(stage, 'wang')
  await wang.tab('整改')
  await wang.tap(/^1-1 /, false)
  await wang.see('经过')
  await wang.back()
  await goAway(stage, wang)
  await wang.step('without the server a page says so and offers to try again', async () => {
    await wang.tap(/^1-2 /, false)
    await wang.button('再试一次').waitFor({ timeout: 40_000 })
    must((await wang.sees(/没有连上网络|没有回音/)) > 0, 'no sentence says why')
  })
  await wang.look('no-server', true)
  await stage.cloud.start()
  await wang.step('when it is back, trying again works', async () => {
    await wang.tap('再试一次')
    await wang.see('经过')
  })
  await wang.look('server-back')
  await neverOpened(stage, wang)
  await wang.page.context().close()
}

/** Asked while it stops, a server answers that it is stopping; so nothing may still be asked. */
async function goAway(stage, who) {
  await who.page.waitForLoadState('networkidle')
  await who.page.waitForTimeout(300)
  await stage.cloud.stop()
}

/** A page whose own script has never been fetched. */
async function neverOpened(stage, wang) {
  await wang.home()
  await wang.see('我的措施')
  await goAway(stage, wang)
  const again = () => wang.page.getByText('再试一次', { exact: true }).filter({ visible: true }).last()
  await wang.step('a page that was never opened says the same', async () => {
    await wang.tap('我的措施')
    await wang.see('没有连上网络，这一页没有打开。')
  })
  await wang.step('trying while it is still away asks again', async () => {
    await again().click()
    await wang.see('没有连上网络，这一页没有打开。')
  })
  await wang.look('no-server-new-page')
  await stage.cloud.start()
  await wang.step('when it is back, the page opens', async () => {
    await again().click()
    await wang.see('现在没有分给你的措施')
  })
}
