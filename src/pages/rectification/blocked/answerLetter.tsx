import type { LetterFacts } from './letter'
import { LetterSheet } from './letterSheet'

export const AnswerLetter = ({ letter, onClose }: { letter: LetterFacts; onClose: () => void }) => (
  <LetterSheet
    call='answerLetter'
    draft={`letter/${letter.id}/answer`}
    title='记答复'
    dayLabel='哪天答复的'
    from={letter.sentOn}
    wordsLabel='答复的内容'
    placeholder='例如：年内拨付一半'
    inputOf={({ day, words }) => ({ letterId: letter.id, answeredOn: day, answer: words })}
    onClose={onClose}
  />
)
