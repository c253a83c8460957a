import { LetterSheet } from './letterSheet'

export interface NewLetterProps {
  inspectionId: number
  blockedBy: string
  onClose: () => void
}

export const NewLetter = ({ inspectionId, blockedBy, onClose }: NewLetterProps) => (
  <LetterSheet
    call='addLetter'
    draft={`letter/${inspectionId}/${blockedBy}`}
    title={`给${blockedBy}的函`}
    dayLabel='哪天发的'
    wordsLabel='函里说的什么'
    placeholder='例如：请拨付绩效工资'
    inputOf={({ day, words }) => ({ inspectionId, blockedBy, sentOn: day, about: words })}
    onClose={onClose}
  />
)
