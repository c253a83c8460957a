import { useState } from 'react'
import { type ComplaintKind, complaintKinds, complaintKindWords } from '../../../../cloud/contract/words'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Choice } from '../../../parts/Choice'
import { Field } from '../../../parts/Field'
import { TextInput } from '../../../parts/TextInput'
import { Tick } from '../../../parts/Tick'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useMe } from '../../../phone/me'
import { useWrite } from '../../../phone/writes'

interface FormProps {
  first: ComplaintKind | undefined
  /** A nameless one has arrived; this alone leads to its answer. */
  onReceipt: (code: string) => void
}

const kinds = complaintKinds.map((value) => ({ value, label: complaintKindWords[value] }))
const readers = [
  { value: 'branch', label: '支部书记' },
  { value: 'school', label: '学校' },
] as const

/** Kind, to whom, and the words; what is written keeps itself until it has arrived. */
export function Form({ first, onReceipt }: FormProps) {
  const hasBranch = useMe().data?.branch !== null
  const [kind, setKind] = useState<ComplaintKind>(first ?? 'suggestion')
  const [to, setTo] = useState<'branch' | 'school'>('branch')
  const [nameless, setNameless] = useState(false)
  const [tried, setTried] = useState(false)
  const [draft, change, forgetDraft] = useDraft('complaint', { text: '' })
  const writing = useWrite('addComplaint', {
    makesOld: ['listMyComplaints', 'listComplaints', 'showMyData'],
    done: ({ code }) => {
      change({ text: '' })
      forgetDraft()
      setTried(false)
      if (code) onReceipt(code)
      else toast('已收到，答复了在下面看')
    },
  })
  const text = draft.text.trim()
  const mayHide = kind !== 'correction'
  const send = () => {
    setTried(true)
    if (!text) return undefined
    return writing.send({ kind, to: hasBranch ? to : 'school', text, nameless: mayHide && nameless })
  }
  return (
    <Card>
      <Field label='写什么'>
        <Choice label='写什么' options={kinds} value={kind} onChange={setKind} />
      </Field>
      {hasBranch && (
        <Field label='写给谁' why='写给支部的，由支部书记答复；不方便的，可以写给学校。'>
          <Choice label='写给谁' options={readers} value={to} onChange={setTo} />
        </Field>
      )}
      <Field label='内容' why='写清楚了才好办。别写别人的私事。' error={tried && !text ? '请写几句' : undefined}>
        <TextInput label='内容' lines max={500} value={draft.text} onChange={(words) => change({ text: words })} />
      </Field>
      {mayHide && (
        <Tick
          label='匿名'
          note='不记是谁写的。发出后给一个回执号，凭它看答复。'
          checked={nameless}
          onChange={setNameless}
        />
      )}
      <Button kind='primary' busy={writing.busy} onTap={send}>
        发出
      </Button>
    </Card>
  )
}
