/** What 企业微信 takes in one markdown message. */
const mostBytes = 4096
const triesBeforeFailed = 8
const longestWaitMinutes = 60

/** Names come from people: they must not turn into links or headings in the group. */
const plain = (text: string): string => text.replace(/[<>[\]`*_#\r\n]/g, ' ')

export interface Post {
  title: string
  sentences: readonly string[]
  branches: readonly { name: string; line: string }[]
}

/** The message for the group as markdown: no person, branches in roster order. */
export function textOf({ title, sentences, branches }: Post): string {
  const lines = branches.map(({ name, line }) => `> ${plain(name)}：${line}`)
  return [`**${plain(title)}**`, ...sentences, ...lines].join('\n')
}

/** The text with the way to the page below it; lines that do not fit into one message are left out, and that is said. */
export function contentOf(text: string, publicUrl: string): string {
  const link = publicUrl === '' ? [] : [`[打开看全文](${publicUrl}/)`]
  const lines = text.split('\n')
  const fits = (kept: readonly string[]) => Buffer.byteLength(kept.join('\n')) <= mostBytes
  if (fits([...lines, ...link])) return [...lines, ...link].join('\n')
  const tail = ['（其余的请在页面上看）', ...link]
  while (lines.length > 1 && !fits([...lines, ...tail])) lines.pop()
  return [...lines, ...tail].join('\n')
}

/** What came back from the robot; `status` null when nothing did. */
export interface RobotAnswer {
  status: number | null
  errcode?: number
  errmsg?: string
}

export type Verdict = { kind: 'sent' } | { kind: 'again' | 'refused'; reason: string }

/** Too often (45009) and busy (-1) pass by themselves; every other number stays the same however often it is tried. */
const passingCodes = new Set([45009, -1])

/** Sent, worth another try, or refused for good, with a reason that a leader can read. */
export function verdictOf({ status, errcode, errmsg = '' }: RobotAnswer): Verdict {
  if (status === null) return { kind: 'again', reason: '连不上企业微信。' }
  if (status >= 500 || status === 429) return { kind: 'again', reason: `企业微信暂时没有收下（${status}）。` }
  if (status !== 200) return { kind: 'refused', reason: `企业微信没有收下（${status}）。请核对机器人地址。` }
  if (errcode === undefined) return { kind: 'again', reason: '企业微信的回答看不懂。' }
  if (errcode === 0) return { kind: 'sent' }
  const reason = `企业微信没有收下（${errcode} ${errmsg.slice(0, 80)}）。`
  return { kind: passingCodes.has(errcode) ? 'again' : 'refused', reason }
}

export interface Next {
  state: 'waiting' | 'sent' | 'failed'
  notBefore: Date
  lastError: string | null
}

/** What becomes of a delivery after its n-th try: 1, 2, 4 … 60 minutes until the next, eight tries in all. */
export function nextOf(verdict: Verdict, attempts: number, now: Date): Next {
  if (verdict.kind === 'sent') return { state: 'sent', notBefore: now, lastError: null }
  const isOver = verdict.kind === 'refused' || attempts >= triesBeforeFailed
  const minutes = Math.min(longestWaitMinutes, 2 ** (attempts - 1))
  const notBefore = new Date(now.getTime() + minutes * 60_000)
  return { state: isOver ? 'failed' : 'waiting', notBefore, lastError: verdict.reason }
}
