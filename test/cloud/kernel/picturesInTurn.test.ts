import { inTurn } from '../../../cloud/kernel/files/turns'

test('at most two run at once, all of them run, and a failure frees its place', async () => {
  let running = 0
  let most = 0
  const work = async (number: number) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    if (number % 3 === 0) throw new Error(`no ${number}`)
    return number
  }
  const done = await Promise.allSettled(Array.from({ length: 9 }, (_, number) => inTurn(() => work(number))))
  expect(most).toBe(2)
  expect(done.map(({ status }) => status === 'fulfilled')).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((number) => number % 3 !== 0),
  )
  expect(await inTurn(async () => 'free again')).toBe('free again')
})
