import { useState } from 'react'
import type { In } from '../../../../cloud/contract/calls'
import { errors } from '../../../../cloud/contract/errors'
import { asCallError, type CallError } from '../../../phone/callError'
import { useDraft } from '../../../phone/draft'
import { tell, toast } from '../../../phone/feedback'
import { replace, restart } from '../../../phone/navigation'
import { signIn, signInWeixin, weixinCode } from '../../../phone/session'
import { useWrite } from '../../../phone/writes'
import { whyBadPassword, whyBadUsername } from '../account'
import { paths } from '../paths'

export interface Answers {
  inviteCode: string
  name: string
  username: string
  password: string
}
export type Mistaken = Partial<Record<keyof Answers, string>>

export interface Joining {
  answers: Answers
  change: (part: Partial<Answers>) => void
  mistakes: Mistaken
  join: () => Promise<void>
}

/** The form of joining; a refusal stands at the field that it is about. */
export function useJoin(code: string, byWeixin: boolean): Joining {
  // Who goes back to the chat for the code finds the rest again; a password is never kept.
  const [kept, keep, forgetDraft] = useDraft(`join/${code}`, { inviteCode: code, name: '', username: '' })
  const [password, setPassword] = useState('')
  const answers: Answers = { ...kept, password }
  const [mistakes, setMistakes] = useState<Mistaken>({})
  const joining = useWrite('joinBranch', {
    failed: (error) => {
      const field = fieldOf(error)
      if (field) setMistakes({ [field]: error.sentence })
      else void tell(error.sentence)
    },
  })
  const join = async () => {
    const found = whyNot(answers, byWeixin)
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    const input = await inputOf(answers, byWeixin).catch((thrown) => void tell(asCallError(thrown).sentence))
    const joined = input && (await joining.send(input))
    if (joined) forgetDraft()
    if (joined) await enter(answers, byWeixin, `已加入${joined.branchName}`)
  }
  const change = (part: Partial<Answers>) => {
    const { password: typed, ...written } = part
    if (typed !== undefined) setPassword(typed)
    if (Object.keys(written).length > 0) keep(written)
    setMistakes({})
  }
  return { answers, change, mistakes, join }
}

function whyNot({ inviteCode, name, username, password }: Answers, byWeixin: boolean): Mistaken {
  const found: Mistaken = {}
  if (!/^[A-Za-z0-9]{6,12}$/.test(inviteCode.trim())) found.inviteCode = '邀请码是六位字母和数字，请核对。'
  if (name.trim() === '') found.name = '请填姓名。'
  const badUsername = byWeixin ? undefined : whyBadUsername(username.trim())
  const badPassword = byWeixin ? undefined : whyBadPassword(password)
  return { ...found, ...(badUsername && { username: badUsername }), ...(badPassword && { password: badPassword }) }
}

async function inputOf(answers: Answers, byWeixin: boolean): Promise<In<'joinBranch'>> {
  const who = { inviteCode: answers.inviteCode.trim().toUpperCase(), name: answers.name.trim() }
  if (byWeixin) return { ...who, weixinCode: await weixinCode() }
  return { ...who, username: answers.username.trim(), password: answers.password }
}

/** The place is taken; when only signing in fails, the person is not sent to join again. */
async function enter({ username, password }: Answers, byWeixin: boolean, welcome: string): Promise<void> {
  try {
    await (byWeixin ? signInWeixin() : signIn(username, password))
  } catch (thrown) {
    await tell(`${welcome}，但还没有登录上：${asCallError(thrown).sentence}`)
    return replace(paths.signIn)
  }
  await restart()
  toast(welcome)
}

const fields: readonly (readonly [keyof Answers, readonly (keyof typeof errors)[]])[] = [
  ['inviteCode', ['INVITE_UNKNOWN', 'INVITE_USED', 'INVITE_EXPIRED']],
  ['name', ['NAME_NOT_ON_ROSTER', 'ALREADY_JOINED', 'HAS_LEFT']],
  ['username', ['USERNAME_TAKEN']],
  ['password', ['PASSWORD_WEAK']],
]

const fieldOf = ({ code }: CallError): keyof Answers | undefined =>
  fields.find(([, names]) => names.some((name) => errors[name].code === code))?.[0]
