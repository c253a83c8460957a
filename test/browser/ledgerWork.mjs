import sharp from 'sharp'

const line = '已修订制度并公示，附照片。'

export async function assign(li, open) {
  await open(li)
  await li.step('the secretary gives the measure to a person', async () => {
    await li.tap(/^(分派|改责任人或时限)：措施 1$/)
    await li.fill('搜姓名', '赵半亩')
    await li.tap(/^赵半亩/, false)
    await li.tap('保存')
    await li.see(/赵半亩/)
  })
}

export async function submit(zhao, open, colour) {
  await open(zhao)
  await zhao.tap('交材料')
  const picture = sharp({ create: { width: 1600, height: 1200, channels: 3, background: colour } })
  await handIn(zhao, await picture.jpeg().toBuffer(), line)
}

async function handIn(zhao, buffer, note) {
  await zhao.see('一句话说明')
  const choosing = zhao.page.waitForEvent('filechooser')
  await zhao.tap('加照片，最多 9 张')
  await (await choosing).setFiles([{ name: '会场.jpg', mimeType: 'image/jpeg', buffer }])
  await zhao.button('看第 1 张照片').waitFor()
  await zhao.fill('一句话说明', note)
  const tick = zhao.page.getByRole('checkbox', { name: /^照片里有学生的脸吗/ }).filter({ visible: true })
  // Who has ticked it once is not asked again.
  if ((await tick.getAttribute('aria-checked')) !== 'true') await tick.click()
  await zhao.step('a member hands in a photo and a line', async () => {
    await zhao.tap('提交')
    await zhao.see('已提交，等支部书记审核')
  })
}

async function waiting(who) {
  await who.visit(`/pages/evidence/review/index`)
  await who.see('等你审核')
}

/** The button beside what was handed in here; others wait in the same list. */
const beside = (who, name) =>
  who.page.getByRole('listitem').filter({ hasText: line, visible: true }).getByRole('button', { name })

export async function sendBack(li) {
  await waiting(li)
  await li.step('the secretary sends it back with a reason', async () => {
    await beside(li, '退回赵半亩的材料').click()
    await li.page.getByRole('checkbox', { name: '缺少日期' }).click()
    await li.page.locator('.sheet').getByRole('button', { name: '退回', exact: true }).click()
    await li.page.locator('.sheet').waitFor({ state: 'hidden' })
  })
}

export async function submitAgain(zhao, open) {
  await open(zhao)
  await zhao.step('the doer sees the reason first thing', () => zhao.see('退回原因：缺少日期'))
  await zhao.look('finding-sent-back', true)
  await submit(zhao, open, '#6a7a8f')
}

export async function accept(li, open) {
  await waiting(li)
  await li.step('the secretary accepts it and asks for closure', async () => {
    await beside(li, '通过赵半亩的材料').click()
    await li.see('已通过')
    await open(li)
    await li.tap('申请销号')
    await li.fill('凭什么可以销号', '制度已修订并公示，材料齐全')
    await li.tap('申请')
    await li.see('已申请销号，等学校领导看')
  })
}

export async function close(chen, open, li) {
  await open(chen)
  await chen.look('finding-asked', true)
  await chen.step('a leader sends the request back; the secretary asks again', async () => {
    await chen.tap('退回申请')
    await chen.fill('还差什么', '请补公示时间')
    await chen.tap('退回')
    await chen.see('已退回')
    await open(li)
    await li.see('请补公示时间')
    await li.tap('重新申请销号')
    await li.fill('凭什么可以销号', '公示时间为 6 月 3 日至 7 日')
    await li.tap('申请')
    await li.see('已申请销号，等学校领导看')
  })
  await open(chen)
  await chen.step('a leader who did not take part closes it', async () => {
    await chen.tap('销号')
    await chen.tap('确定销号')
    await chen.see('已销号：已整改完成')
  })
  await chen.step('and opens it again, with a reason that stays in the story', async () => {
    await chen.tap('重新打开')
    await chen.fill('为什么重新打开', '群众反映公示栏已拆')
    await chen.tap('确定重新打开')
    await chen.see(/群众反映公示栏已拆/)
  })
  await chen.look('finding-story', true)
}

/** A photo that waits for review already, handed in once more for another measure. */
export async function sameAgain(stage, zhao, li) {
  const { evidence } = await (await stage.cloud.signIn('li'))('listWaitingEvidence')
  const { photos } = evidence.find((one) => one.photos.length > 0)
  const { measures } = await (await stage.cloud.signIn('zhao'))('listMyMeasures')
  const { id } = measures.find(({ state }) => state === 'planned')
  const bytes = await (await fetch(new URL(photos[0].url, stage.cloud.url))).arrayBuffer()
  await zhao.visit(`/pages/evidence/submit/index?measureId=${id}`)
  await handIn(zhao, Buffer.from(bytes), '学习计划已印发，全体学习一次。')
  await waiting(li)
  await li.step('the reviewer is asked about a photo that was handed in twice', () => li.see('是同一次活动吗？'))
  await li.look('review-alike', true)
}
