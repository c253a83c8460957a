import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member and a leader may not take the names away', async () => {
  const { li, zhao, chen } = await world.school()
  const sessionId = await openedSession(world, li)
  for (const who of [zhao, chen]) {
    expect(await world.call(who.token, 'exportRegister', { sessionId })).toMatchObject({ status: 403, code: 10002 })
  }
})

test('the sheet says what the register says, under a name that any machine can keep', async () => {
  const { li, zhao, qian, chen } = await world.school()
  const sessionId = await openedSession(world, li, { theme: '学习/研讨：“全会”?' })
  await world.call(chen.token, 'askLeave', { sessionId, reason: '=1+1' })
  world.setNow('2026-11-18T06:30:00.000Z')
  await world.call(zhao.token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId) })
  world.setNow('2026-11-19T01:05:00.000Z')
  await world.call(li.token, 'setAttendance', { sessionId, personId: qian.id, attendance: 'present', note: '忘带手机' })
  const { result } = await world.call(li.token, 'exportRegister', { sessionId })
  expect(result.name).toBe('签到表-学习 研讨：“全会”-2026-11-18.xlsx')

  const fetched = await world.server.inject({ method: 'GET', url: result.url })
  expect(fetched.statusCode).toBe(200)
  const titles = ['序号', '姓名', '签到情况', '签到时间', '登记时间', '登记人', '备注']
  const { rows } = await readSheet(fetched.rawPayload, { titles })
  const said = new Map(rows.map(({ cells }) => [cells.姓名, titles.slice(2).map((title) => cells[title])]))
  expect(rows.map(({ cells }) => cells.序号)).toEqual(['1', '2', '3', '4'])
  expect(said.get('赵老师')).toEqual(['迟到', '11月18日 14:30', '11月18日 14:30', '', ''])
  expect(said.get('钱老师')).toEqual(['已签到', '', '11月19日 09:05', '李书记', '会后补登；忘带手机'])
  expect(said.get('陈校长')).toEqual(['请假', '', '11月18日 10:00', '', '=1+1'])
  expect(said.get('李书记')).toEqual(['未到', '', '', '', ''])
})

test('a check-in that was sent later is labelled in the remarks', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  const occurredAt = '2026-11-18T06:02:00.000Z'
  world.setNow(occurredAt)
  const digits = await digitsOf(world, li, sessionId)
  world.setNow('2026-11-18T10:00:00.000Z')
  await world.call(zhao.token, 'checkIn', { digits, occurredAt }, undefined, '2026-11-18T10:00:00.000Z')
  const { result } = await world.call(li.token, 'exportRegister', { sessionId })
  const { rawPayload } = await world.server.inject({ method: 'GET', url: result.url })
  const { rows } = await readSheet(rawPayload, { titles: ['姓名', '签到时间', '登记时间', '备注'] })
  expect(rows.map(({ cells }) => cells).find(({ 姓名 }) => 姓名 === '赵老师')).toMatchObject({
    签到时间: '11月18日 14:02',
    登记时间: '11月18日 18:00',
    备注: '补传',
  })
})

test('above the table stand the activity, the time, the place and the counts', async () => {
  const { li } = await world.school()
  const sessionId = await openedSession(world, li)
  const { result } = await world.call(li.token, 'exportRegister', { sessionId })
  const { rawPayload } = await world.server.inject({ method: 'GET', url: result.url })
  const library = await import('read-excel-file/node')
  const grid = await library.readSheet(rawPayload, 1)
  expect(grid.slice(0, 5).map(([first]) => first)).toEqual([
    '行政支部 签到表',
    '活动：主题党日《学习全会精神》',
    '时间：2026-11-18 14:00 至 16:00',
    '地点：三楼会议室',
    '应到 4 人，实到 0 人（其中迟到 0 人），请假 0 人，未到 4 人',
  ])
})

test('another branch and the rival school find nothing', async () => {
  const { li, wang } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li)
  for (const stranger of [wang, rival.li]) {
    expect(await world.call(stranger.token, 'exportRegister', { sessionId })).toMatchObject({ status: 404, code: 101 })
  }
})
