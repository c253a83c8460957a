import path from 'node:path'
import type { Driver } from './harness/driver'
import { launch } from './harness/launch'
import type { LaunchOptions } from './harness/options'
import { startServer } from './loopbackServer'

const dist = path.join(__dirname, 'fixture')

let app: Driver
let server: Awaited<ReturnType<typeof startServer>>

async function start(options: Partial<LaunchOptions> = {}): Promise<Driver> {
  app = await launch({ dist, ...options, storage: { server: server.address, ...options.storage } })
  return app
}

beforeAll(async () => {
  server = await startServer(Buffer.alloc(0))
})
afterAll(() => server.close())
afterEach(() => app.close())

describe('the network', () => {
  test('a request goes to the real server', async () => {
    await start()
    await app.tap('text=取名单')
    expect(await app.text()).toContain('200 赵、钱')
    const { body, headers } = server.received.at(-1)!
    expect(body).toEqual({ branch: '行政支部' })
    expect(headers).toMatchObject({ 'x-session': 's1', 'content-type': 'application/json' })
    expect(app.log.requests).toMatchObject([{ kind: 'request', method: 'POST', status: 200 }])
  })

  test('only loopback is ever reached', async () => {
    await start({ storage: { server: 'https://example.com' } })
    await app.tap('text=取名单')
    expect(await app.text()).toContain('request:fail url not in domain list')
  })

  test('without a network requests fail, and the program is told', async () => {
    await start()
    await app.goOffline()
    expect(await app.text()).toContain('离线')
    await app.tap('text=取名单')
    expect(await app.text()).toContain('request:fail net::ERR_INTERNET_DISCONNECTED')
    await app.goOnline()
    await app.tap('text=取名单')
    expect(await app.text()).toContain('200 赵、钱')
  })

  test('an answer can get lost after the server has acted', async () => {
    const before = server.received.length
    const request = async (_: unknown, real: () => Promise<unknown>) => {
      await real()
      throw new Error('timeout')
    }
    await start({ mocks: { request } })
    await app.tap('text=取名单')
    expect(await app.text()).toContain('request:fail timeout')
    expect(server.received).toHaveLength(before + 1)
  })
})
