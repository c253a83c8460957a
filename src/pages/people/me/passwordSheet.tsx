import { useState } from 'react'
import { errors } from '../../../../cloud/contract/errors'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { asCallError } from '../../../phone/callError'
import { tell, toast } from '../../../phone/feedback'
import { changePassword } from '../../../phone/session'
import { whyBadPassword } from '../account'

interface Refusal {
  old?: string
  next?: string
  again?: string
}

export function PasswordSheet({ onClose }: { onClose: () => void }) {
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [refusal, setRefusal] = useState<Refusal>({})
  const send = async () => {
    const found = whyNot(old, next, again) ?? (await change(old, next))
    setRefusal(found ?? {})
    if (found) return
    toast('密码已改')
    onClose()
  }
  return (
    <Sheet open title='改密码' onClose={onClose}>
      <Field label='现在的密码' error={refusal.old}>
        <TextInput label='现在的密码' kind='password' value={old} max={128} onChange={setOld} />
      </Field>
      <Field label='新密码' hint='至少 8 位，不能全是数字' error={refusal.next}>
        <TextInput label='新密码' kind='password' value={next} max={128} onChange={setNext} />
      </Field>
      <Field label='新密码再写一遍' hint='改好后，别的手机要重新登录' error={refusal.again}>
        <TextInput label='新密码再写一遍' kind='password' value={again} max={128} onChange={setAgain} onDone={send} />
      </Field>
      <Button kind='primary' onTap={send}>
        确定修改
      </Button>
    </Sheet>
  )
}

function whyNot(old: string, next: string, again: string): Refusal | undefined {
  if (old === '') return { old: '请填现在的密码。' }
  const bad = whyBadPassword(next)
  if (bad) return { next: bad }
  return next === again ? undefined : { again: '两遍不一样，请再写一遍。' }
}

async function change(old: string, next: string): Promise<Refusal | undefined> {
  try {
    await changePassword(old, next)
    return undefined
  } catch (thrown) {
    const { code, sentence } = asCallError(thrown)
    if (code === errors.WRONG_PASSWORD.code) return { old: '现在的密码不对，还没有改。' }
    if (code === errors.PASSWORD_WEAK.code) return { next: sentence }
    await tell(sentence)
    return {}
  }
}
