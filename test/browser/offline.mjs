import { must } from './score.mjs'
import { signIn } from './stage.mjs'

/** The server goes away under an open page and comes back. */
export async function offline(stage) {
  const wang = await signIn(stage, 'wang')
  await stage.cloud.stop()
  await wang.step('without the server a page says so and offers to try again', async () => {
    await wang.tap(/^我的措施/, false)
    await wang.button('再试一次').waitFor({ timeout: 30_000 })
    must((await wang.sees(/没有连上|网络|连不上/)) > 0, 'no sentence says why')
  })
  await wang.look('no-server', true)
  await stage.cloud.start()
  await wang.step('when it is back, trying again works', async () => {
    await wang.tap('再试一次')
    await wang.see('现在没有分给你的措施')
  })
  await wang.look('server-back')
  await wang.page.context().close()
}
