import type { BlockKind } from '../../../../cloud/contract/bulletin'

export const blockWords: Record<BlockKind, string> = {
  title: '标题',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  item: '措施',
  text: '正文',
  state: '整改状态',
  seal: '落款（盖章处）',
  date: '落款日期',
}
