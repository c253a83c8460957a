import { openPhone } from './stage.mjs'

/** What a member owes, with the reason it came back. */
export async function owed(zhao) {
  await zhao.visit('/pages/messages/reminders/index')
  await zhao.see('退回原因：缺少日期')
  await zhao.look('reminders', true)
}

export async function asked(chen) {
  await chen.visit('/pages/rectification/closures/index')
  await chen.see('等你处理 1 个，先申请的在前')
  await chen.look('closures', true)
}

/** The three pages on which the ledger's words and dates are changed. */
export async function edits(stage, li, findingId) {
  const { inspectionId, measures } = await (await stage.cloud.signIn('li'))('showFinding', { findingId })
  const pages = {
    'edit-finding': `finding/index?findingId=${findingId}`,
    'edit-measure': `measure/index?findingId=${findingId}&measureId=${measures[0].id}`,
    'edit-round': `round/index?inspectionId=${inspectionId}`,
  }
  for (const [name, place] of Object.entries(pages)) {
    await li.visit(`/pages/rectification/edit/${place}`)
    await li.see('为什么改')
    await li.look(name, true)
  }
}

export async function lists(wu) {
  await wu.visit('/pages/rectification/lists/index')
  await wu.see(/共 34 条/)
  await wu.look('lists', true)
}

export async function lookBacks(li) {
  await li.visit('/pages/rectification/lookBacks/index')
  await li.see(/现在没有到时间的|到时间 \d+ 个/)
  await li.look('look-backs', true)
}

export async function blocked(chen) {
  await chen.visit('/pages/rectification/blocked/index')
  await chen.step('a letter to who must move first is noted', async () => {
    await chen.tap(/^记一封函/, false)
    await chen.fill('函里说的什么', '请拨付绩效工资')
    await chen.tap('记下')
    await chen.see('还没有答复')
  })
  await chen.look('blocked', true)
}

/** One part of the newest draft. */
export async function bulletinPart(stage, li) {
  const call = await stage.cloud.signIn('li')
  const bulletinId = (await call('listBulletins', {})).versions[0].id
  const { parts } = await call('showBulletin', { bulletinId })
  await li.visit(`/pages/bulletin/part/index?bulletinId=${bulletinId}&part=${parts[1].part}`)
  await li.see('点一段就能改')
  await li.look('bulletin-part', true)
  await li.visit(`/pages/bulletin/draft/index?bulletinId=${bulletinId}`)
  await li.button('下载 Word').waitFor()
}

/** Somebody with the link and no account. */
export async function visitor(stage, link, finding, round) {
  const guest = await openPhone(stage, 'visitor')
  const open = async (address, sign) => {
    await guest.page.goto('about:blank')
    await guest.page.goto(address)
    await guest.see(sign)
  }
  await open(link, round)
  await guest.look('pack-view', true)
  await open(`${link.replace('/view/', '/finding/')}&findingId=${finding.id}`, finding.title)
  await guest.look('pack-finding', true)
  await guest.page.context().close()
}
