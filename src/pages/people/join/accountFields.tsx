import { Field } from '../../../parts/Field'
import { TextInput } from '../../../parts/TextInput'
import type { Answers, Mistaken } from './useJoin'

export interface AccountFieldsProps {
  answers: Answers
  mistakes: Mistaken
  onChange: (part: Partial<Answers>) => void
}

/** A user name and a password, for whoever does not come by WeChat. */
export const AccountFields = ({ answers, mistakes, onChange }: AccountFieldsProps) => (
  <>
    <Field
      label='给自己起个账号'
      hint='字母或数字，例如 zhaobm'
      why='下次登录时用它。自己记得住就行，别人看不到。'
      error={mistakes.username}
    >
      <TextInput label='账号' value={answers.username} max={32} onChange={(username) => onChange({ username })} />
    </Field>
    <Field label='密码' hint='至少 8 位，不能全是数字' error={mistakes.password}>
      <TextInput
        label='密码'
        kind='password'
        value={answers.password}
        max={128}
        onChange={(password) => onChange({ password })}
      />
    </Field>
  </>
)
