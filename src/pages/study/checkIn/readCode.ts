import { errors } from '../../../../cloud/contract/errors'

/** What a scanned text asks for, or why it cannot be used. */
export type ScannedCode = { sessionId: number; digits: string } | { refusal: string }

const form = /^zhibu:checkIn:(\d{1,15}):(\d{6})$/

/** `wanted`: the session this page was opened for. */
export function readCode(text: string, wanted?: number): ScannedCode {
  const [, id, digits] = form.exec(text.trim()) ?? []
  if (!digits) return { refusal: '这不是签到码。请扫会场屏幕上的码，或输入六位数字。' }
  const sessionId = Number(id)
  if (wanted !== undefined && wanted !== sessionId) return { refusal: errors.CODE_OF_ANOTHER.sentence }
  return { sessionId, digits }
}
