import { useState } from 'react'
import type { CallName, In } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { madeOld } from './madeOld'

export interface SayProps<N extends CallName> {
  call: N
  /** Whose draft it is: what was typed outlives a phone call. */
  draft: string
  title: string
  label: string
  why: string
  placeholder: string
  /** What is said when the line is empty. */
  missing: string
  button: string
  /** Good news, once it has landed. */
  toasted: string
  inputOf: (words: string) => In<N>
  onClose: () => void
}

/** One line that a step needs: why it is asked for, sent back or opened again. */
export function SaySheet<N extends CallName>(props: SayProps<N>) {
  const { title, label, why, placeholder, missing, button, inputOf, onClose } = props
  const [{ words }, change, forgetDraft] = useDraft(props.draft, { words: '' })
  const [tried, setTried] = useState(false)
  const leave = () => {
    forgetDraft()
    onClose()
  }
  const write = useWrite(props.call, {
    makesOld: madeOld,
    kept: leave,
    done: () => {
      toast(props.toasted)
      leave()
    },
  })
  const send = () => {
    setTried(true)
    return words.trim() ? write.send(inputOf(words.trim())) : undefined
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      <Field label={label} why={why} error={tried && !words.trim() ? missing : undefined}>
        <TextInput
          label={label}
          placeholder={placeholder}
          value={words}
          onChange={(text) => change({ words: text })}
          max={100}
        />
      </Field>
      <Button kind='primary' busy={write.busy} onTap={send}>
        {button}
      </Button>
    </Sheet>
  )
}
