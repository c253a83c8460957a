import { request } from 'undici'

export interface Posted {
  /** The HTTP status; null when nothing came back in time. */
  status: number | null
  /** The JSON object that came back, if it was one. */
  answer: Record<string, unknown> | null
}

/** Posts JSON to WeChat. Never throws: refused, reset, too slow or unreadable are answers too. */
export async function postWeixin(url: string, body: object, milliseconds = 10_000): Promise<Posted> {
  try {
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(milliseconds),
    })
    return { status: response.statusCode, answer: readObject(await response.body.text()) }
  } catch {
    return { status: null, answer: null }
  }
}

// WeChat sends JSON as text/plain, so the type is not asked for.
function readObject(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null
  } catch {
    return null
  }
}
