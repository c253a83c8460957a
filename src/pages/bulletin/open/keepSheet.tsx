import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../madeOld'
import type { Redaction } from './redactions'

export interface KeepSheetProps {
  bulletinId: number
  redaction: Redaction
  onClose: () => void
}

/** Keeps one openly, with the ground for it, or takes that back. */
export function KeepSheet({ bulletinId, redaction: { found, shown, kept }, onClose }: KeepSheetProps) {
  const [reason, setReason] = useState('')
  const write = useWrite('setRedaction', {
    makesOld: madeOld,
    done: (_, input) => {
      toast(input.reason === null ? '已隐去' : '已改为公开')
      onClose()
    },
  })
  if (kept)
    return (
      <Sheet open title={found} onClose={onClose}>
        <Text className='words'>{`现在是公开的。理由：${kept.reason}`}</Text>
        <Button kind='primary' busy={write.busy} onTap={() => write.send({ bulletinId, found, reason: null })}>
          {`还是隐去，写成“${shown}”`}
        </Button>
      </Sheet>
    )
  return (
    <Sheet open title={found} onClose={onClose}>
      <Text className='words'>公开个人的姓名或联系方式，要先得到本人单独同意（个人信息保护法第二十五条）。</Text>
      <Field label='为什么可以公开' why='以后有人问起，知道是谁、凭什么决定公开的。'>
        <TextInput
          label='为什么可以公开'
          placeholder='例如：本人书面同意'
          value={reason}
          onChange={setReason}
          max={100}
        />
      </Field>
      <Button
        kind='danger'
        disabled={!reason.trim()}
        busy={write.busy}
        onTap={() => write.send({ bulletinId, found, reason: reason.trim() })}
      >
        公开，不隐去
      </Button>
    </Sheet>
  )
}
