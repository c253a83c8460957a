import { openWorld } from '../setup/world'

test('before signing in: what is kept, why and how long, with the days that this server is set to', async () => {
  const world = await openWorld({ KEEP_PHOTOS_DAYS: '365' })
  const { result } = await world.call(null, 'showNotice', {})
  expect(result.kept).toContainEqual({
    title: '佐证照片',
    why: '审核的同志不用再跑一趟现场',
    until: '问题销号 365 天后删除；没交的 30 天后删除',
  })
  for (const { title, why, until } of result.kept)
    expect([title, why, until].every((words) => words.length > 2)).toBe(true)
  await world.close()
})

test('refused at the start: days that are no number', async () => {
  for (const days of ['0', '-1', 'ten', '1.5'])
    await expect(openWorld({ KEEP_AUDITS_DAYS: days })).rejects.toThrow(
      `KEEP_AUDITS_DAYS 要写天数（1 以上的整数）：${days}`,
    )
})
