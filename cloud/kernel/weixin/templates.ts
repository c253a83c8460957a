import { messageFields } from '../../contract/messages'
import { type MessageKind, messageKinds } from '../../contract/words'

/** What the operator chose in WeChat's console for one kind of message: its template, and the template's field for each of ours. */
export interface Template {
  id: string
  keys: string[]
}
export type Templates = Partial<Record<MessageKind, Template>>

const known = /^(thing|phrase|name|character_string|time|date)\d{1,3}$/
/** `sessionSoon` → `WEIXIN_TEMPLATE_SESSION_SOON` */
export const variableOf = (kind: MessageKind): string =>
  `WEIXIN_TEMPLATE_${kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** Reads `templateId thing1 time2 thing3`; `refuse` makes the error from a sentence for the operator. */
export function readTemplates(env: Record<string, string | undefined>, refuse: (sentence: string) => Error): Templates {
  const templates: Templates = {}
  for (const kind of messageKinds) {
    const text = env[variableOf(kind)]?.trim()
    if (!text) continue
    const [id, ...keys] = text.split(/[\s,]+/)
    const wanted = messageFields[kind].length
    if (keys.length !== wanted || new Set(keys).size !== wanted)
      throw refuse(`${variableOf(kind)} 要写模板编号和 ${wanted} 个字段名，用空格隔开。`)
    const strange = keys.find((key) => !known.test(key))
    if (strange) throw refuse(`${variableOf(kind)} 里的字段 ${strange} 不能用，请写 thing1、time2 这样的名字。`)
    templates[kind] = { id, keys }
  }
  return templates
}
