import writeXlsx from 'write-excel-file/node'
import { must } from './score.mjs'
import { openPhone, signIn } from './stage.mjs'

const newcomer = '欧阳上官司马诸葛长名甲乙丙丁'

/** Wu: the roster by hand and by sheet, an invite that a newcomer uses, a robot that is refused. */
export async function admin(stage) {
  const wu = await signIn(stage, 'wu', '管理员')
  await wu.look('start-admin', true)
  await addPerson(wu)
  const code = await invite(wu)
  if (code) await join(stage, code)
  await importRoster(wu)
  await robot(wu)
  await wu.page.context().close()
}

async function pickBranch(wu) {
  await wu.page
    .locator('.sheet')
    .getByRole('button', { name: /^支部：/ })
    .click()
  await wu.page
    .locator('.taro-picker__action, .weui-picker__action')
    .filter({ hasText: '确定' })
    .filter({ visible: true })
    .click()
}

async function addPerson(wu) {
  await wu.tap(/^名册/, false)
  await wu.see('赵半亩')
  await wu.look('roster', true)
  await wu.step('a person is added by hand', async () => {
    await wu.tap('添加一个人')
    await wu.fill('姓名', newcomer)
    await pickBranch(wu)
    await wu.look('add-person', true)
    await wu.tap('添加')
    await wu.page.locator('.sheet').waitFor({ state: 'hidden' })
    await wu.fill('按姓名查找', newcomer)
    await wu.see('共 1 人，0 人已加入')
  })
  await wu.look('roster-added')
  await wu.tap(new RegExp(`^${newcomer}`), false)
  await wu.see('离开支部的日期')
  await wu.look('person', true)
  await wu.home()
}

async function invite(wu) {
  let code
  await wu.tap(/^邀请码/, false)
  await wu.step('an invite code is made', async () => {
    await wu.tap('新建邀请码')
    await wu.tap('生成')
    await wu.see('请先选支部。')
    await pickBranch(wu)
    await wu.tap('生成')
    const label = await wu.page.locator('[aria-label^="邀请码 "]').filter({ visible: true }).getAttribute('aria-label')
    code = label.replace('邀请码', '').replaceAll(' ', '')
    must(/^[A-Z0-9]{6}$/.test(code), `the code is ${code}`)
  })
  await wu.look('invite', true)
  await wu.home()
  return code
}

async function join(stage, code) {
  const fresh = await openPhone(stage, 'newcomer')
  await fresh.tap('用邀请码加入')
  await fresh.step('a wrong code and a wrong name are told at their fields', async () => {
    await fresh.fill('邀请码', 'AAAAAA')
    await fresh.fill('姓名', '不在名册')
    await fresh.fill('账号', 'ouyang')
    await fresh.fill('密码', 'ouyang-2026')
    await fresh.tap('加入')
    await fresh.see('邀请码不对')
    await fresh.fill('邀请码', code.toLowerCase())
    await fresh.tap('加入')
    await fresh.see('名册上没有这个名字')
  })
  await fresh.look('join', true)
  await fresh.step('the newcomer joins and is on the start page', async () => {
    await fresh.fill('姓名', newcomer)
    await fresh.tap('加入')
    await fresh.see(`${newcomer}，你好`)
  })
  await fresh.look('start-newcomer', true)
  await fresh.page.context().close()
}

const titles = ['姓名', '支部', '身份', '入支部日期', '离开日期']
const sheetOf = async (name, rows) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await writeXlsx(
    [titles, ...rows].map((row) => row.map((value) => value && { value, type: String })),
    { sheet: '名册' },
  ).toBuffer(),
})

async function choose(wu, button, file) {
  const choosing = wu.page.waitForEvent('filechooser')
  await wu.tap(button)
  await (await choosing).setFiles([file])
  await wu.tap('导入')
}

async function importRoster(wu) {
  await wu.tap(/^导入名册/, false)
  await wu.step('a sheet with mistakes is refused, each with its row, column and reason', async () => {
    const rows = [
      ['新人甲', '行政支部', '党员', '2024-13-45', null],
      ['', '行政支部', '校友', '2024-09-01', null],
    ]
    await choose(wu, '选 .xlsx 文件', await sheetOf('名册.xlsx', rows))
    await wu.see(/有 \d+ 处要改，什么都没有导入/)
    await wu.see(/第 2 行/)
  })
  await wu.look('import-refused', true)
  await wu.step('the mended sheet comes in', async () => {
    const rows = [
      ['新人甲', '行政支部', '党员', '2024-09-01', null],
      ['新人乙', '国际部支部', '党员、支部书记', '2024-09-01', null],
    ]
    await choose(wu, '选 .xlsx 文件', await sheetOf('名册改好.xlsx', rows))
    await wu.see('已导入')
    await wu.see('新支部')
  })
  await wu.look('imported', true)
  await wu.home()
}

async function robot(wu) {
  await wu.tap(/^周报机器人/, false)
  await wu.step('a robot that lives elsewhere is refused', async () => {
    await wu.fill('机器人地址', 'https://example.com/cgi-bin/webhook/send?key=1')
    await wu.tap('设好')
    await wu.see('机器人地址不对')
  })
  await wu.look('robot-refused', true)
}
