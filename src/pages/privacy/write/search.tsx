import { useState } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Field } from '../../../parts/Field'
import { TextInput } from '../../../parts/TextInput'
import { asCallError } from '../../../phone/callError'
import { call } from '../../../phone/client'
import { Said } from '../said'

/** The answer to a nameless one. Not a kept read: it shall leave no trace on a lent phone. */
export function Search() {
  const [code, setCode] = useState('')
  const [found, setFound] = useState<Out<'findAnswer'>>()
  const [refusal, setRefusal] = useState<string>()
  const look = async () => {
    setFound(undefined)
    setRefusal(undefined)
    if (code.trim() === '') return setRefusal('请填回执号。')
    try {
      setFound(await call('findAnswer', { code: code.trim() }))
    } catch (thrown) {
      setRefusal(asCallError(thrown).sentence)
    }
  }
  return (
    <Card title='凭回执号看答复'>
      <Field label='回执号' error={refusal}>
        <TextInput
          label='回执号'
          value={code}
          max={20}
          placeholder='例如 7KQF-2MXA-9RTD'
          onChange={setCode}
          onDone={look}
        />
      </Field>
      <Button onTap={look}>看答复</Button>
      {found && <Said {...found} />}
    </Card>
  )
}
