import Taro from '@tarojs/taro'
import { useState } from 'react'
import { dayOf } from '../../cloud/contract/calendar'
import type { MessageKind } from '../../cloud/contract/words'
import { currentUserId } from './account'
import { asCallError } from './callError'
import { call } from './client'
import { useRead } from './reads'
import { newRequestId } from './requestId'
import { keep, readKept } from './storage'

interface Asked {
  /** The Shanghai day on which WeChat's sheet came up. */
  on: string
  /** 总是保持以上选择, with a no: asking again would show nothing. */
  never?: true
}
type AskedOf = Partial<Record<MessageKind, Asked>>
interface Template {
  kind: MessageKind
  templateId: string
}

/** WeChat takes three templates a call. */
const mostTemplates = 3
const isWeixin = process.env.TARO_ENV === 'weapp'
const keyOf = () => `subscribe/${currentUserId() ?? ''}`
const askedBefore = () => readKept<AskedOf>(keyOf()) ?? {}

/**
 * The door to WeChat's own consent: `[isOpen, ask]`. Open where this server can send one of `kinds` to me and I was not
 * asked today, nor ever said 总是保持 to a no. `ask` must run in a tap; it answers how many of them were accepted;
 * undefined when WeChat did not ask.
 */
export function useSubscribe(kinds: readonly MessageKind[]): [boolean, () => Promise<number | undefined>] {
  const [before, setBefore] = useState(askedBefore)
  const { data } = useRead('listMessageKinds', {}, { when: isWeixin })
  const templates = askable(data?.kinds ?? [], kinds, before)
  const ask = async () => {
    const accepted = await request(templates)
    setBefore(askedBefore())
    if (accepted && accepted.length > 0) await tellServer(accepted)
    return accepted?.length
  }
  return [templates.length > 0, ask]
}

function askable(known: readonly Template[], wanted: readonly MessageKind[], before: AskedOf): Template[] {
  const today = dayOf(new Date())
  const isLeft = (kind: MessageKind) => !before[kind]?.never && before[kind]?.on !== today
  return known.filter(({ kind }) => wanted.includes(kind) && isLeft(kind)).slice(0, mostTemplates)
}

/** Nothing is awaited before WeChat is asked: it answers a tap only. */
async function request(templates: readonly Template[]): Promise<MessageKind[] | undefined> {
  const tmplIds = templates.map(({ templateId }) => templateId)
  const asking = Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }) as Promise<unknown>
  const said = (await asking.catch(whenFailed)) as Record<string, string> | undefined
  if (!said) return undefined
  const refused = templates.filter(({ templateId }) => said[templateId] !== 'accept')
  const kept = refused.length > 0 ? await keptChoices() : {}
  const on = dayOf(new Date())
  const asked = templates.map(({ kind, templateId }): [MessageKind, Asked] => [
    kind,
    kept[templateId] === 'reject' ? { on, never: true } : { on },
  ])
  keep(keyOf(), { ...askedBefore(), ...Object.fromEntries(asked) })
  return templates.filter((template) => !refused.includes(template)).map(({ kind }) => kind)
}

/** The person switched all such messages off in WeChat: an answer like a no. */
const switchedOff = 20004
const whenFailed = (thrown: { errCode?: number }) => (thrown?.errCode === switchedOff ? {} : undefined)

/** What the person told WeChat to answer from now on without asking. */
async function keptChoices(): Promise<Record<string, string>> {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
    return (subscriptionsSetting as { itemSettings?: Record<string, string> } | undefined)?.itemSettings ?? {}
  } catch {
    return {}
  }
}

// Without a network the consent is lost, and with it one reminder: no box for that.
async function tellServer(accepted: MessageKind[]): Promise<void> {
  try {
    await call('addMessageCredits', { accepted }, { requestId: newRequestId() })
  } catch (thrown) {
    asCallError(thrown)
  }
}
