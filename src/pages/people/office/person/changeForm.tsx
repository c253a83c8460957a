import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../../../cloud/contract/calendar'
import type { Person } from '../../../../../cloud/contract/people'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { DatePick } from '../../../../parts/DatePick'
import { Field } from '../../../../parts/Field'
import { spoken } from '../../../../parts/spoken'
import { TextInput } from '../../../../parts/TextInput'
import { toast } from '../../../../phone/feedback'
import { back } from '../../../../phone/navigation'
import { useWrite } from '../../../../phone/writes'
import { BranchField } from '../branchField'
import { madeOld } from '../madeOld'
import { RolesField } from '../rolesField'
import { type Form, formOf, whatChanged, whyNot } from './changes'

/** Only what was changed is sent, so that two administrators do not undo each other. */
export function ChangeForm({ person }: { person: Person }) {
  const [form, setForm] = useState<Form>(() => formOf(person, dayOf(new Date())))
  const [refusal, setRefusal] = useState<string>()
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  const changing = useWrite('changePerson', {
    makesOld: madeOld,
    done: () => toast('已保存'),
    next: back,
    failed: (error) => setRefusal(error.sentence),
  })
  const save = async () => {
    const wrong = whyNot(form)
    setRefusal(wrong)
    if (wrong) return
    const changed = whatChanged(person, form)
    if (Object.keys(changed).length === 0) return toast('没有改动')
    await changing.send({ personId: person.id, ...changed })
  }
  return (
    <>
      <Card>
        <Field label='姓名'>
          <TextInput label='姓名' value={form.name} max={20} onChange={(name) => change({ name })} />
        </Field>
        <RolesField roles={form.roles} onChange={(roles) => change({ roles })} />
        <BranchField value={form.branchId} onChange={(branchId) => change({ branchId })} />
        {form.branchId !== undefined && form.branchId !== person.branchId && (
          <Field label='从哪天起' hint='这天以前仍算在原来的支部' why='各支部的出勤率按人在哪个支部来算。'>
            <DatePick label='从哪天起' value={form.since} onChange={(since) => change({ since })} />
          </Field>
        )}
        <Leaving leftOn={form.leftOn} onChange={(leftOn) => change({ leftOn })} />
      </Card>
      {refusal && (
        <View className='field-error' {...spoken('alert')}>
          {refusal}
        </View>
      )}
      <Button kind='primary' onTap={save}>
        保存
      </Button>
    </>
  )
}

const Leaving = ({ leftOn, onChange }: { leftOn: string | null; onChange: (leftOn: string | null) => void }) => (
  <Field label='离开支部的日期' optional hint='离开后不能再登录，以前的记录都在。这天仍算在支部里。'>
    <DatePick label='离开支部的日期' value={leftOn ?? undefined} placeholder='没有离开' onChange={onChange} />
    {leftOn && (
      <Button kind='quiet' onTap={() => onChange(null)}>
        没有离开，去掉这个日期
      </Button>
    )}
  </Field>
)
