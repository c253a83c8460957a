import { type Fault, refuse } from '../fault'
import { BadSheet, type BadSheetPlace, type BadSheetReason } from './badSheet'

const listed = (titles: string[] = []) => titles.map((title) => `“${title}”`).join('、')
const megabytes = (bytes = 0) => Math.round(bytes / 1024 / 1024)

const sentences: Record<BadSheetReason, (place: BadSheetPlace) => string> = {
  notXlsx: () => '这个文件不是能读的 Excel 表。请用模板另存为 .xlsx 后再选一次，什么都没有改动。',
  tooLarge: ({ limit }) => `文件超过 ${megabytes(limit)} MB，什么都没有改动。请删去图片和多余的表后再选一次。`,
  macros: () => '文件里带有宏，不能导入，什么都没有改动。请另存为不带宏的 .xlsx 后再选一次。',
  missingTitle: ({ titles }) => `表里没有找到这些列：${listed(titles)}，什么都没有改动。请用模板填写。`,
  repeatedTitle: ({ titles }) => `${listed(titles)}这一列出现了两次，什么都没有改动。请留下一列后再选一次。`,
  tooManyRows: ({ limit }) => `表里超过 ${limit} 行，什么都没有改动。请分成几个文件导入。`,
  formula: ({ cell }) => `${cell} 的公式算不出结果，什么都没有改动。请改成文字后再选一次。`,
  mergedAcross: ({ cell }) => `${cell} 横着合并了几列，看不出内容属于哪一列，什么都没有改动。请取消合并后再选一次。`,
}

/** SHEET_UNREADABLE with the sentence of its reason; what is no BadSheet is thrown on as it is. */
export function refuseSheet(error: unknown): Fault {
  if (!(error instanceof BadSheet)) throw error
  const { reason, place } = error
  return refuse('SHEET_UNREADABLE', { reason, ...place }, sentences[reason](place))
}
