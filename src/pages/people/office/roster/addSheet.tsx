import { useState } from 'react'
import { dayOf } from '../../../../../cloud/contract/calendar'
import type { Role } from '../../../../../cloud/contract/words'
import { Button } from '../../../../parts/Button'
import { DatePick } from '../../../../parts/DatePick'
import { Field } from '../../../../parts/Field'
import { Sheet } from '../../../../parts/Sheet'
import { TextInput } from '../../../../parts/TextInput'
import { useDraft } from '../../../../phone/draft'
import { toast } from '../../../../phone/feedback'
import type { Me } from '../../../../phone/me'
import { useWrite } from '../../../../phone/writes'
import { BranchField } from '../branchField'
import { madeOld } from '../madeOld'
import { RolesField } from '../rolesField'

interface Newcomer {
  branchId: number | undefined
  roles: Role[]
  /** undefined: today, whenever the sheet is opened. */
  joinedOn?: string
}

const newcomer = (me: Me): Newcomer => ({ branchId: me.branch?.id, roles: ['member'] })

/** A secretary adds plain members to the own branch; an administrator anyone anywhere. */
export function AddSheet({ me, open, onClose }: { me: Me; open: boolean; onClose: () => void }) {
  const isAdmin = me.roles.includes('admin')
  const [{ name }, change, forgetDraft] = useDraft('person/new', { name: '' })
  const [{ branchId, roles, joinedOn = dayOf(new Date()) }, setForm] = useState(() => newcomer(me))
  const [refusal, setRefusal] = useState<string>()
  const set = (part: Partial<Newcomer>) => setForm((old) => ({ ...old, ...part }))
  const close = () => {
    setForm(newcomer(me))
    setRefusal(undefined)
    onClose()
  }
  const adding = useWrite('addPerson', {
    makesOld: madeOld,
    done: () => {
      forgetDraft()
      toast('已添加')
    },
    failed: (error) => setRefusal(error.sentence),
  })
  const send = async () => {
    const missing = whyNot(name, branchId, roles)
    setRefusal(missing)
    if (missing || branchId === undefined) return
    if (await adding.send({ name: name.trim(), branchId, roles, joinedOn })) close()
  }
  return (
    <Sheet ahead open={open} title='添加一个人' onClose={close}>
      <Field label='姓名' hint='同一支部有同名的，请加区分，例如“王芳（语文）”'>
        <TextInput label='姓名' value={name} max={20} onChange={(text) => change({ name: text })} />
      </Field>
      {isAdmin && <BranchField value={branchId} onChange={(id) => set({ branchId: id })} />}
      {isAdmin && <RolesField roles={roles} onChange={(all) => set({ roles: all })} />}
      <Field label='编入支部的日期' why='出勤率和标记率从这一天起算这个人。' error={refusal}>
        <DatePick label='编入支部的日期' value={joinedOn} onChange={(day) => set({ joinedOn: day })} />
      </Field>
      <Button kind='primary' onTap={send}>
        添加
      </Button>
    </Sheet>
  )
}

function whyNot(name: string, branchId: number | undefined, roles: readonly Role[]): string | undefined {
  if (name.trim() === '') return '请填姓名。'
  if (branchId === undefined) return '请选支部。'
  return roles.length === 0 ? '请至少选一个身份。' : undefined
}
