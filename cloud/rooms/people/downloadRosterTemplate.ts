import { roleWords } from '../../contract/words'
import { cloudFunction } from '../../kernel/cloudFunction'
import { xlsx } from '../../kernel/files/shelf'
import { writeSheet } from '../../kernel/sheets/writeSheet'
import { titles } from './rosterRules'

const widths: Record<keyof typeof titles, number> = { name: 14, branch: 18, roles: 22, joinedOn: 16, leftOn: 16 }

export default cloudFunction('downloadRosterTemplate', async ({ reach, files, now }) => {
  const { member, secretary } = roleWords
  const bytes = await writeSheet({
    sheetName: '名册',
    notes: [
      `一行一个人。身份可以写：${Object.values(roleWords).join('、')}；多个用顿号隔开。日期写成 2024-05-31 的样子，还在支部的不写离开日期。导入前请删去两行示例。`,
    ],
    columns: Object.entries(titles).map(([column, title]) => ({ title, width: widths[column as keyof typeof titles] })),
    rows: [
      ['示例甲', '行政支部', member, '2020-09-01', null],
      ['示例乙', '行政支部', `${member}、${secretary}`, '2018-03-15', '2024-08-31'],
    ],
  })
  return files.offer(reach.schoolId, '名册模板.xlsx', xlsx, bytes, now)
})
