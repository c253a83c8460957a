import type { HistoryEvent } from '../../../../cloud/contract/ledgerCards'
import { editedFieldWords, findingStateWords, fixNowWords } from '../../../../cloud/contract/ledgerWords'

/** One event as a sentence: what was done, not yet by whom and why. */
export function sentenceOf(event: HistoryEvent): string {
  if (event.kind === 'state') return stateSentence(event)
  if (event.kind === 'edit') return editSentence(event)
  if (event.kind === 'evidence')
    return `措施 ${event.measure ?? ''} 的材料${evidenceWords[event.step ?? ''] ?? '有变化'}`
  if (event.kind === 'closure') return event.step === 'sentBack' ? '销号申请被退回' : '申请销号'
  return `${event.months} 个月回头看：${event.step === 'holds' ? '仍在坚持' : '没有守住'}`
}

const evidenceWords: Record<string, string> = { submitted: '已提交', accepted: '审核通过', returned: '被退回' }

function stateSentence({ from, to }: HistoryEvent): string {
  if (to === null) return '状态有变化'
  if (from === null) return `记入台账，状态是“${findingStateWords[to]}”`
  if (from === to) return `仍是“${findingStateWords[to]}”`
  return `由“${findingStateWords[from]}”改为“${findingStateWords[to]}”`
}

function editSentence({ field, measure, before, after }: HistoryEvent): string {
  const where = measure === null ? '' : `措施 ${measure} 的`
  if (field === null) return `改了${where}内容`
  if (field === 'added') return `新增措施 ${measure ?? ''}：${after ?? ''}`
  const name = `${where}${editedFieldWords[field]}`
  if (field === 'fixNow') return `${name}改为${after === 'true' ? fixNowWords.now : fixNowWords.byDate}`
  if (before === null) return `${name}定为“${after ?? ''}”`
  return after === null ? `去掉${name}“${before}”` : `${name}由“${before}”改为“${after}”`
}

/** What a reason is called beside its sentence. */
export const reasonLabel = ({ kind, step }: HistoryEvent): string =>
  kind === 'lookBack' || step === 'requested' ? '说明' : '原因'
