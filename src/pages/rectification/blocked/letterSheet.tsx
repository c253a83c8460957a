import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../../cloud/contract/calendar'
import type { CallName, In } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { DatePick } from '../../../parts/DatePick'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'

export interface LetterSheetProps<N extends CallName> {
  call: N
  draft: string
  title: string
  dayLabel: string
  /** The earliest day that can be. */
  from?: string
  wordsLabel: string
  placeholder: string
  inputOf: (said: { day: string; words: string }) => In<N>
  onClose: () => void
}

/** A day and a line: a letter that went out, or the answer to one. */
export function LetterSheet<N extends CallName>(props: LetterSheetProps<N>) {
  const { title, dayLabel, wordsLabel, placeholder, from, inputOf, onClose } = props
  const today = dayOf(new Date())
  const [{ words }, change, forgetDraft] = useDraft(props.draft, { words: '' })
  const [day, setDay] = useState(today)
  const [tried, setTried] = useState(false)
  const write = useWrite(props.call, {
    makesOld: ['listBlocked'],
    done: () => {
      forgetDraft()
      toast('已记下')
      onClose()
    },
  })
  const send = () => {
    setTried(true)
    return words.trim() ? write.send(inputOf({ day, words: words.trim() })) : undefined
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      <View>
        <Field label={dayLabel}>
          <DatePick label={dayLabel} value={day} from={from} to={today} onChange={setDay} />
        </Field>
        <Field
          label={wordsLabel}
          why='去过什么函、答了什么，检查的人会问，周报和通报也从这里取。'
          error={tried && !words.trim() ? `请写${wordsLabel}` : undefined}
        >
          <TextInput
            label={wordsLabel}
            placeholder={placeholder}
            value={words}
            onChange={(text) => change({ words: text })}
            max={200}
          />
        </Field>
      </View>
      <Button kind='primary' busy={write.busy} onTap={send}>
        记下
      </Button>
    </Sheet>
  )
}
