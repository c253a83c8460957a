import { hideNames, isOpen, mayEndOn } from '../../../cloud/rooms/pack/rules'
import { csvOf, photoName, safeName, uniqueNames } from '../../../cloud/rooms/pack/zipRules'

test('a link ends between today and 90 days from now', () => {
  const asked = ['2026-11-17', '2026-11-18', '2027-02-16', '2027-02-17', '2026-13-01', '']
  expect(asked.map((day) => mayEndOn(day, '2026-11-18'))).toEqual([false, true, true, false, false, false])
})

test('its last day counts, and one that was taken back is over at once', () => {
  expect(isOpen({ endsOn: '2026-11-18', revokedAt: null }, '2026-11-18')).toBe(true)
  expect(isOpen({ endsOn: '2026-11-18', revokedAt: null }, '2026-11-19')).toBe(false)
  expect(isOpen({ endsOn: '2026-12-31', revokedAt: new Date() }, '2026-11-18')).toBe(false)
})

test('names go out of texts, however they are written; one that is a word only where a person stands', () => {
  const hide = hideNames(['王小明', '王小', '李明', '高尚', 'A.B.'])
  expect(hide('王小明与A.B.共建高尚校园，王小、李　明参加')).toBe('某同志与某同志共建高尚校园，某同志、某同志参加')
  expect(hide('由高尚带队，高 尚、高尚同志讲高尚的事')).toBe('由某同志带队，某同志、某同志同志讲高尚的事')
  expect(hide('AxBx')).toBe('AxBx')
  expect([hide.person('校长 高尚、王小明'), hide.person(null)]).toEqual(['校长 某同志、某同志', null])
  expect(hideNames(['欧阳芳（语文）'])('欧阳芳领学')).toBe('某同志领学')
  expect(hideNames([])('王小明')).toBe('王小明')
})

test('no invisible sign keeps a name in', () => {
  const hide = hideNames(['王小明'])
  expect(hide('\u202e王\u200b小\u00ad明，138\u200b00138000\n完')).toBe('某同志，（电话略）\n完')
  expect(hide.person('王\u2060小明')).toBe('某同志')
})

test('what reaches a person goes out with the names', () => {
  expect(hideNames([])('电话138-0013-8000，身份证11010519491231002X，zb@school.cn')).toBe(
    '电话（电话略），身份证（证件号略），（邮箱略）',
  )
})

test('a name is safe on any machine', () => {
  expect(safeName('../../etc/passwd')).toBe('etc passwd')
  expect(safeName('a\\b:c*d?e"f<g>h|i')).toBe('a b c d e f g h i')
  expect(safeName('一\u0000二\u202e三\u200b四\n五')).toBe('一二三四五')
  expect(safeName(' .. ')).toBe('无题')
  expect([...safeName('长'.repeat(200))]).toHaveLength(40)
  expect(safeName('😀'.repeat(60))).toBe('😀'.repeat(40))
  expect(safeName('尾巴. ')).toBe('尾巴')
  expect(['CON', 'nul.1-问题', 'Com1', 'CONTENT', 'COM10'].map(safeName)).toEqual([
    ...['_CON', '_nul.1-问题', '_Com1', 'CONTENT', 'COM10'],
  ])
})

test('no name is given twice, whatever the case', () => {
  const unique = uniqueNames()
  expect(['1.1-A', '1.1-a', '1.1-A', '1.2-B'].map(unique)).toEqual(['1.1-A', '1.1-a（2）', '1.1-A（3）', '1.2-B'])
})

test('a photo lies under its finding and its measure, by the day it was done', () => {
  const evidence = { id: 31, occurredOn: '2026-11-02', recordedAt: new Date('2026-11-15T18:00:00Z') }
  const place = { folder: '1.1-学习', measure: 2, evidence, position: 1 }
  expect(photoName(place)).toBe('佐证/1.1-学习/措施2/2026-11-02-材料31-1.jpg')
  expect(photoName({ ...place, evidence: { ...evidence, occurredOn: null } })).toMatch('/2026-11-16-材料31-1.jpg')
})

test('a cell of the manifest is a text, whatever stands in it', () => {
  expect(csvOf([['=1+1', '@x', '-3', 'a"b,c', 5]]).toString()).toBe('\ufeff"\'=1+1","\'@x","\'-3","a""b,c","5"\r\n')
})
