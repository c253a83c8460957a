import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { launch } from './harness/launch'
import type { Mock } from './harness/options'

const dist = path.join(__dirname, 'fixture')
const files = { 'wxfile://tmp/a.jpg': randomBytes(2000) }

async function choosing(answer: Mock) {
  const asked: number[] = []
  const requirePrivacyAuthorize: Mock = (...given) => {
    asked.push(asked.length)
    return answer(...given)
  }
  const mocks = { chooseMedia: () => Object.keys(files), requirePrivacyAuthorize }
  const app = await launch({ dist, path: 'extra/photo/photo', query: { of: '7' }, files, mocks })
  await app.tap('text=选照片')
  return { app, asked }
}

test("without the person's yes to WeChat's guideline no photo can be chosen, and WeChat asks again", async () => {
  const { app, asked } = await choosing(() => {
    throw new Error('refused')
  })
  expect(await app.text()).toContain('chooseMedia:fail privacy permission is not authorized')
  await app.tap('text=选照片')
  expect(asked).toHaveLength(2)
  await app.close()
})

test('a yes is remembered', async () => {
  const { app, asked } = await choosing(() => undefined)
  expect(await app.count('image')).toBe(1)
  await app.tap('text=选照片')
  expect(asked).toHaveLength(1)
  await app.close()
})
