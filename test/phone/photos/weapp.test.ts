import Taro from '@tarojs/taro'
import { request, upload } from '../../../src/phone/adapters.weapp'

interface Asked {
  complete: (answer: object) => void
}
const portal = { statusCode: 200, data: '<html>请登录</html>' }

/** What WeChat answers next. */
function answers(answer: { statusCode: number; data: unknown }): void {
  const sending = () => Object.assign(Promise.resolve(answer), { progress: () => undefined })
  Object.assign(globalThis, { wx: { request: ({ complete }: Asked) => complete(answer) } })
  Object.assign(Taro, { uploadFile: sending })
}

const send = () => upload('http://127.0.0.1/upload/1', { field: 'file', data: { uri: 'wxfile://usr/a.jpg' } }, {})

test('a page is never an answer: as a ticket it would send a photo to the maker of the SDK', async () => {
  answers(portal)
  expect(await request('http://127.0.0.1/1.1/fileTokens')).toMatchObject({ status: 200, data: undefined })
  expect(await send()).toMatchObject({ status: 200, ok: false })
})

test('the server’s own words come through', async () => {
  answers({ statusCode: 201, data: { token: 't' } })
  expect(await request('http://127.0.0.1/1.1/fileTokens')).toMatchObject({ ok: true, data: { token: 't' } })
  answers({ statusCode: 200, data: '{"key":"a"}' })
  expect(await send()).toEqual({ status: 200, ok: true, data: { key: 'a' } })
  answers({ statusCode: 413, data: '{"code":10602}' })
  expect(await send()).toEqual({ status: 413, ok: false, data: { code: 10602 } })
})
