import { messageFields } from '../../../cloud/contract/messages'
import { messageKinds } from '../../../cloud/contract/words'
import { readTemplates, variableOf } from '../../../cloud/kernel/weixin/templates'
import { cut, dataOf, fieldOf, nextOf, pageOf, verdictOf } from '../../../cloud/rooms/messages/rules'
import { templateEnv } from './templates'

test('cutting counts characters, ends in …, and never splits one in two', () => {
  expect(cut('一二三四五', 5)).toBe('一二三四五')
  expect(cut('一二三四五六', 5)).toBe('一二三四…')
  expect(cut('一二三😀五六', 5)).toBe('一二三…')
  expect(cut('😀😀😀', 5, '')).toBe('😀😀')
})

test('each type gets what it takes, whatever was written', () => {
  const long = '学习贯彻党的二十届四中全会精神暨第三季度组织生活会专题党课'
  expect(fieldOf('thing1', long)).toBe(`${long.slice(0, 19)}…`)
  expect(fieldOf('thing12', '三楼\n 会议室\t东')).toBe('三楼 会议室 东')
  expect(fieldOf('thing1', ' ')).toBe('见小程序')
  expect(fieldOf('phrase2', '已通过 OK！请放心吧')).toBe('已通过请放')
  expect(fieldOf('phrase2', 'OK')).toBe('请查看')
  expect(fieldOf('name3', '欧阳春风化雨润物细无声')).toBe('欧阳春风化雨润物细无')
  expect(fieldOf('character_string4', '2026年W46 周')).toBe('2026W46')
  expect(fieldOf('character_string4', '周')).toBe('-')
  expect(fieldOf('time2', '2026-11-18T16:30:00Z')).toBe('2026年11月19日 00:30')
  expect(fieldOf('date2', '2026-01-02T01:05:00Z')).toBe('2026年1月2日 09:05')
  expect(fieldOf('character_string2', '2026-11-18T02:30:00Z')).toBe('2026-11-18 10:30')
  expect(fieldOf('date2', '2026-11-08')).toBe('2026年11月8日')
  expect(fieldOf('time2', '2026-11-08')).toBe('2026年11月8日 23:59')
  expect(fieldOf('character_string2', '2026-11-08')).toBe('2026-11-08')
})

test('the fields go out under the names of the template, and none is left empty', () => {
  expect(dataOf('evidenceReturned', ['thing9', 'thing4', 'time2'], { measure: '建台账' })).toEqual({
    thing9: { value: '建台账' },
    thing4: { value: '见小程序' },
    time2: { value: '见小程序' },
  })
})

test('a tap on a message leads to a page that exists', async () => {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: appConfig } = await import('../../../src/app.config')
  const { pages = [], subPackages = [] } = appConfig as {
    pages?: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const all = [...pages, ...subPackages.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))]
  for (const kind of messageKinds) expect(all).toContain(pageOf(kind, '1').split('?')[0])
  expect(pageOf('sessionSoon', '9')).toBe('pages/study/session/index?sessionId=9')
})

test('the settings are read kind by kind, and a mistake is one sentence', () => {
  const read = (env: Record<string, string>) => readTemplates(env, (sentence) => new Error(sentence))
  expect(read({})).toEqual({})
  expect(Object.keys(read(templateEnv))).toEqual([...messageKinds])
  expect(read({ WEIXIN_TEMPLATE_SESSION_SOON: ' abc  thing1,time2 thing3 ' }).sessionSoon).toEqual({
    id: 'abc',
    keys: ['thing1', 'time2', 'thing3'],
  })
  for (const kind of messageKinds) expect(messageFields[kind].length).toBeGreaterThan(1)
  expect(variableOf('xuexiReminder')).toBe('WEIXIN_TEMPLATE_XUEXI_REMINDER')
  expect(() => read({ WEIXIN_TEMPLATE_SESSION_SOON: 'abc thing1' })).toThrow('要写模板编号和 3 个字段名')
  expect(() => read({ WEIXIN_TEMPLATE_SESSION_SOON: 'abc thing1 thing1 time2' })).toThrow('3 个字段名')
  expect(() => read({ WEIXIN_TEMPLATE_SESSION_SOON: 'abc thing1 amount2 time3' })).toThrow('amount2 不能用')
})

test('what WeChat says decides: sent, again, refused, no consent left', () => {
  expect(verdictOf({ status: 200, errcode: 0 })).toEqual({ kind: 'sent' })
  expect(verdictOf({ status: 200, errcode: 43101 }).kind).toBe('noCredit')
  for (const errcode of [-1, 40001, 42001, 45009, 40164]) expect(verdictOf({ status: 200, errcode }).kind).toBe('again')
  for (const status of [null, 500, 502, 429]) expect(verdictOf({ status }).kind).toBe('again')
  expect(verdictOf({ status: 200 }).kind).toBe('again')
  expect(verdictOf({ status: 200, errcode: 47003 })).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('模板'),
  })
  expect(verdictOf({ status: 200, errcode: 12345, errmsg: 'x' })).toEqual({
    kind: 'refused',
    reason: '微信没有收下（12345 x）。',
  })
})

test('pauses double up to an hour; a message that would come too late is given up, and its credit comes back', () => {
  const now = new Date('2026-11-18T02:00:00Z')
  const again = { kind: 'again', reason: '连不上微信。' } as const
  const late = new Date('2026-11-19T02:00:00Z')
  const pauses = [1, 2, 3, 4, 5, 6, 7].map(
    (tries) => (nextOf(again, tries, now, late).notBefore.getTime() - now.getTime()) / 60_000,
  )
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60])
  expect(nextOf(again, 8, now, late)).toMatchObject({
    state: 'notSent',
    credit: 'back',
    reason: '连不上微信。试了 8 次。',
  })
  const soon = new Date('2026-11-18T02:01:00Z')
  expect(nextOf(again, 1, now, soon)).toMatchObject({ state: 'notSent', credit: 'back' })
  expect(nextOf({ kind: 'noCredit', reason: 'x' }, 1, now, late)).toMatchObject({ state: 'notSent', credit: 'gone' })
  expect(nextOf({ kind: 'refused', reason: 'x' }, 1, now, late)).toMatchObject({ state: 'notSent', credit: 'back' })
})
