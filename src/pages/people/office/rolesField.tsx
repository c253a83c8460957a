import { View } from '@tarojs/components'
import { roles as all, type Role, roleWords } from '../../../../cloud/contract/words'
import { Field } from '../../../parts/Field'
import { Tick } from '../../../parts/Tick'

export interface RolesFieldProps {
  roles: readonly Role[]
  onChange: (roles: Role[]) => void
}

const notes: Record<Role, string> = {
  member: '签到、标记、交材料',
  secretary: '开活动、审材料、看本支部的名单',
  leader: '看各支部的数、定销号',
  admin: '管名册、台账和邀请码',
}

/** What a person is; several at once are common. */
export const RolesField = ({ roles, onChange }: RolesFieldProps) => (
  <Field label='身份（可以选几个）'>
    <View>
      {all.map((role) => (
        <Tick
          key={role}
          label={roleWords[role]}
          note={notes[role]}
          checked={roles.includes(role)}
          onChange={(checked) => onChange(all.filter((one) => (one === role ? checked : roles.includes(one))))}
        />
      ))}
    </View>
  </Field>
)
