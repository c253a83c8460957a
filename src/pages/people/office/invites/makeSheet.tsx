import { Text } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayWhen } from '../../../../../cloud/contract/calendar'
import type { Out } from '../../../../../cloud/contract/calls'
import { Button } from '../../../../parts/Button'
import { Choice } from '../../../../parts/Choice'
import { Field } from '../../../../parts/Field'
import { Sheet } from '../../../../parts/Sheet'
import { TextInput } from '../../../../parts/TextInput'
import type { Me } from '../../../../phone/me'
import { useRead } from '../../../../phone/reads'
import { useWrite } from '../../../../phone/writes'
import { BranchField } from '../branchField'
import { Code } from './code'

const spans = [
  { value: 1, label: '1 天' },
  { value: 7, label: '7 天' },
  { value: 30, label: '30 天' },
]

/** Makes an invite and shows its code at once. */
export function MakeSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const [branchId, setBranchId] = useState(me.branch?.id)
  const [made, setMade] = useState<Out<'makeInvite'>>()
  const branches = useRead('listBranches', {}).data?.branches
  const branchName = branches?.find(({ id }) => id === branchId)?.name ?? me.branch?.name ?? ''
  return (
    <Sheet open title={made ? branchName : '新建邀请码'} onClose={onClose}>
      {made ? (
        <>
          <Code code={made.code} branchName={branchName} />
          <Text className='words-small'>{`${sayWhen(made.expiresAt, dayOf(new Date()))} 到期`}</Text>
        </>
      ) : (
        <>
          {me.roles.includes('admin') && <BranchField value={branchId} onChange={setBranchId} />}
          <Terms branchId={branchId} onMade={setMade} />
        </>
      )}
    </Sheet>
  )
}

interface TermsProps {
  branchId: number | undefined
  onMade: (made: Out<'makeInvite'>) => void
}

function Terms({ branchId, onMade }: TermsProps) {
  const [seats, setSeats] = useState('30')
  const [days, setDays] = useState(7)
  const [refusal, setRefusal] = useState<string>()
  const making = useWrite('makeInvite', {
    makesOld: ['listInvites'],
    done: onMade,
    failed: (error) => setRefusal(error.sentence),
  })
  const make = async () => {
    if (branchId === undefined) return setRefusal('请先选支部。')
    const count = Number(seats)
    if (!Number.isInteger(count) || count < 1 || count > 500) return setRefusal('名额填 1 到 500 的整数。')
    setRefusal(undefined)
    await making.send({ branchId, seats: count, days })
  }
  return (
    <>
      <Field label='几个人能用' why='用满就失效，免得码传到外面。'>
        <TextInput label='几个人能用' kind='number' value={seats} max={3} onChange={setSeats} />
      </Field>
      <Field label='多久有效' error={refusal}>
        <Choice label='多久有效' options={spans} value={days} onChange={setDays} />
      </Field>
      <Button kind='primary' onTap={make}>
        生成
      </Button>
    </>
  )
}
