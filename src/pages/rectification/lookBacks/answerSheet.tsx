import type { LookBackMonths } from '../../../../cloud/contract/ledgerWords'
import type { FindingCard } from '../../../../cloud/contract/rectification'
import { SaySheet } from '../finding/saySheet'

export interface AnswerProps {
  finding: FindingCard
  months: LookBackMonths
  holds: boolean
  onClose: () => void
}

/** What was seen; where it did not hold, the finding is open again for that reason. */
export const AnswerSheet = ({ finding, months, holds, onClose }: AnswerProps) => (
  <SaySheet
    call='answerLookBack'
    draft={`lookBack/${finding.id}/${months}`}
    title={holds ? '仍在坚持' : '没有守住'}
    label='看到了什么'
    why={holds ? '记在“经过”里，下次回头看有个对照。' : '这个问题会重新打开，这一句就是原因。'}
    placeholder={holds ? '例如：查了近三个月记录，按月开展' : '例如：九月以来没有再开展'}
    missing='请写一句，看到了什么'
    button={holds ? '记下' : '重新打开这个问题'}
    toasted={holds ? '已记下' : '已重新打开，状态是整改中'}
    inputOf={(note) => ({ findingId: finding.id, months, holds, note })}
    onClose={onClose}
  />
)
