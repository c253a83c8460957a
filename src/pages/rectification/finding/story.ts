import { sayDate } from '../../../../cloud/contract/calendar'
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
  if (field === 'added' || field === 'removed' || field === 'restored')
    return `${movedWords[field]}${measure ?? ''}：${after ?? before ?? ''}`
  const name = `${where}${editedFieldWords[field]}`
  if (field === 'fixNow') return `${name}改为${after === 'true' ? fixNowWords.now : fixNowWords.byDate}`
  return fromTo(name, ...([before, after].map((value) => (field === 'dueOn' ? dayWords(value) : value)) as Sides))
}

const movedWords = { added: '新增措施 ', removed: '移走', restored: '放回' }

type Sides = [string | null, string | null]

function fromTo(name: string, was: string | null, is: string | null): string {
  if (was === null) return `${name}定为“${is ?? ''}”`
  return is === null ? `去掉${name}“${was}”` : `${name}由“${was}”改为“${is}”`
}

/** With its year: an edit may be read years later. */
const dayWords = (day: string | null) => day && sayDate(day, '')

/** What a reason is called beside its sentence. */
export const reasonLabel = ({ kind, step }: HistoryEvent): string =>
  kind === 'lookBack' || step === 'requested' ? '说明' : '原因'
