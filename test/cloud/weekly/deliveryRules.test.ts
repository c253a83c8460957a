import { contentOf, nextOf, textOf, verdictOf } from '../../../cloud/rooms/weekly/deliveryRules'

const now = new Date('2026-11-16T00:00:00Z')
const again = { kind: 'again', reason: '连不上企业微信。' } as const
const minutesAfter = (attempts: number) => (nextOf(again, attempts, now).notBefore.getTime() - now.getTime()) / 60_000

test('errcode 0 is sent; busy and too often are tried again; other numbers are refused for good', () => {
  expect(verdictOf({ status: 200, errcode: 0 })).toEqual({ kind: 'sent' })
  for (const answer of [
    { status: null },
    { status: 503 },
    { status: 429 },
    { status: 200 },
    { status: 200, errcode: 45009, errmsg: 'api freq out of limit' },
    { status: 200, errcode: -1 },
  ]) {
    expect(verdictOf(answer).kind).toBe('again')
  }
  expect(verdictOf({ status: 404 }).kind).toBe('refused')
  expect(verdictOf({ status: 302 }).kind).toBe('refused')
  expect(verdictOf({ status: 200, errcode: 93000, errmsg: 'invalid webhook url' })).toEqual({
    kind: 'refused',
    reason: '企业微信没有收下（93000 invalid webhook url）。',
  })
})

test('tries come after 1, 2, 4 … minutes, never more than an hour apart, and end with the eighth', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(minutesAfter)).toEqual([1, 2, 4, 8, 16, 32, 60])
  expect(nextOf(again, 7, now)).toMatchObject({ state: 'waiting', lastError: '连不上企业微信。' })
  expect(nextOf(again, 8, now).state).toBe('failed')
  expect(nextOf({ kind: 'refused', reason: '不收' }, 1, now)).toMatchObject({ state: 'failed', lastError: '不收' })
  expect(nextOf({ kind: 'sent' }, 8, now)).toMatchObject({ state: 'sent', lastError: null })
})

test('a name cannot become a link, a heading or a line of its own', () => {
  const branches = [{ name: '[点我](http://a.example)\n# 文科', line: '出勤率 无' }]
  const lines = textOf({ title: '全校周报', sentences: ['一句。'], branches }).split('\n')
  expect(lines).toEqual(['**全校周报**', '一句。', '>  点我 (http://a.example)   文科：出勤率 无'])
})

test('a message holds 4096 bytes: whole lines fall away, the link stays, and that is said', () => {
  const branches = Array.from({ length: 200 }, (_, n) => ({ name: `第${n}支部`, line: '出勤率 92.9%，学习强国 75.0%' }))
  const text = textOf({ title: '全校周报', sentences: ['一句。'], branches })
  const content = contentOf(text, 'https://school.example')
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096)
  expect(Buffer.byteLength(content)).toBeGreaterThan(3900)
  const lines = content.split('\n')
  expect(lines[0]).toBe('**全校周报**')
  expect(lines.slice(-2)).toEqual(['（其余的请在页面上看）', '[打开看全文](https://school.example/)'])
  for (const line of lines.slice(2, -2)) expect(text.split('\n')).toContain(line)
  expect(contentOf('短', '')).toBe('短')
  expect(contentOf('短', 'https://school.example')).toBe('短\n[打开看全文](https://school.example/)')
})
