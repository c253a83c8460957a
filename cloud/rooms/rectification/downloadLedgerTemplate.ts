import { findingStateWords } from '../../contract/ledgerWords'
import { cloudFunction } from '../../kernel/cloudFunction'
import { xlsx } from '../../kernel/files/shelf'
import { writeSheet } from '../../kernel/sheets/writeSheet'
import { ledgerColumns } from './ledgerRules'

const notes = [
  '一行写一条措施。同一轮次、同一类别、同一问题的内容可以只写第一行，下面空着就是“同上”。',
  `整改状态可以空着（整改中），或写：${Object.values(findingStateWords).join('、')}。日期写成 2024-03-22。`,
  '责任人写名册上的姓名，导入后就分给这位同志。右边七列可以不填，也可以删去。完成日期可写几个，用“、”隔开。',
  '上下合并的格子按同一内容读；左右合并的不收。隐藏的行、筛掉的行也照样读。有公式的格子读算出的结果。',
  '同一轮次再导入，会先比出不同，由你确认后才改。下面三行是示例，请改成自己的内容。',
]

const samples: Record<string, string>[] = [
  {
    巡察轮次: '示例：县委第五轮巡察',
    巡察组: '县委第三巡察组',
    反馈日期: '2024-03-22',
    整改开始: '2024-03-22',
    整改结束: '2024-06-22',
    类别序号: '1',
    类别: '履行职责方面',
    问题编号: '1',
    问题: '理论学习“领头雁”作用发挥不够强',
    整改状态: findingStateWords.staged,
    责任领导: '党委书记',
    责任部门: '党建办',
    措施序号: '1',
    整改措施: '制定理论学习中心组学习计划，规定集中学习与自学内容',
    责任人: '',
    整改时限: '2024-04-30',
  },
  { 措施序号: '2', 整改措施: '主要负责同志落实“第一议题”制度并领学', 整改时限: '2024-05-31' },
  {
    问题编号: '2',
    问题: '规章制度执行不严格',
    责任领导: '副校长',
    责任部门: '教务处',
    措施序号: '1',
    整改措施: '完善应急预案，组织一次大检查',
    整改时限: '2024-06-15',
  },
]

export default cloudFunction('downloadLedgerTemplate', async ({ reach, files, now }) => {
  const bytes = await writeSheet({
    sheetName: '整改台账',
    title: '整改台账导入模板',
    notes,
    columns: ledgerColumns.map((title) => ({ title, width: /^(问题|整改措施)$/.test(title) ? 40 : undefined })),
    rows: samples.map((sample) => ledgerColumns.map((title) => sample[title] ?? null)),
  })
  return files.offer(reach.schoolId, '整改台账模板.xlsx', xlsx, bytes, now)
})
