import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Driver } from './harness/driver'
import { launch } from './harness/launch'
import type { LaunchOptions } from './harness/options'
import { startServer } from './loopbackServer'

const dist = path.join(__dirname, 'fixture')
const photo = randomBytes(200_000)
const report = randomBytes(9_000)

let app: Driver
let server: Awaited<ReturnType<typeof startServer>>

async function start(options: Partial<LaunchOptions> = {}): Promise<Driver> {
  app = await launch({ dist, ...options, storage: { server: server.address, ...options.storage } })
  return app
}

beforeAll(async () => {
  server = await startServer(report)
})
afterAll(() => server.close())
afterEach(() => app.close())

describe('a page', () => {
  test('boots, draws its lists and title', async () => {
    await start({ query: { name: '王芳' } })
    expect(app.errors()).toEqual([])
    expect(app.path()).toBe('pages/home/home')
    expect(await app.title()).toBe('样例')
    expect(await app.text()).toContain('已到 0 / 2\n王小明 未到\n李雷 未到')
    expect(await app.count('.row')).toBe(2)
    expect(app.data()).toMatchObject({ name: '王芳' })
    expect(app.evaluate('getApp().seen.join()')).toBe('launch pages/home/home,show')
  })

  test('a tap reaches the right row and its setData is weighed', async () => {
    await start()
    await app.tap('.row', 1)
    expect(await app.text()).toContain('已到 1 / 2\n王小明 未到\n李雷 已到')
    const record = app.log.setData.find(({ compId }) => compId === 0)
    expect(record).toMatchObject({ page: 'pages/home/home', keys: ['marks[1]', 'present'], bytes: 29 })
    expect(app.data().marks).toEqual([false, true])
  })

  test('a disabled button does nothing; typing enables it; timers are waited for', async () => {
    await start()
    await app.tap('text=问好')
    expect(app.log.calls('showToast')).toEqual([])
    await app.input('input', '韩梅梅')
    await app.tap('text=问好')
    expect(await app.text()).toContain('韩梅梅，你好')
    expect(await app.toast()).toBe('已问好')
  })

  test('native controls tell their values', async () => {
    await start()
    await app.change('picker', 1)
    expect(await app.text()).toContain('病假')
    await app.tap('switch')
    expect(await app.text()).toContain('开')
  })

  test('a component gets its properties and answers with events', async () => {
    await start()
    expect(await app.text()).toContain('从 0 数到 0，共见 0 次')
    await app.tap('.row', 0)
    expect(await app.text()).toContain('从 1 数到 0，共见 1 次')
    await app.tap('.count')
    expect(await app.text()).toContain('从 1 数到 1')
    expect(await app.text()).toContain('数到 1\n')
  })

  test('a tap on nothing is an error of the test', async () => {
    await start()
    await expect(app.tap('.absent')).rejects.toThrow('no node for ".absent" [0]: 0 found')
  })

  test('a fault of the program is kept for the test to see', async () => {
    await start()
    app.evaluate('setTimeout(() => { throw new Error("broken") }, 0)')
    await app.idle()
    expect(app.errors()).toEqual([expect.stringMatching(/^logic: Error: broken/)])
  })
})

describe('navigation', () => {
  test('opens a sub-package page on demand and comes back', async () => {
    await start()
    await app.tap('text=照片')
    expect(app.stack()).toEqual(['pages/home/home', 'extra/photo/photo'])
    expect(await app.text()).toContain('第 7 条')
    await app.back()
    expect(app.path()).toBe('pages/home/home')
  })

  test('a tab page keeps its state while another tab is open', async () => {
    await start()
    await app.tap('.row', 0)
    await app.open('/pages/mine/mine', 'switchTab')
    expect(app.stack()).toEqual(['pages/mine/mine'])
    await app.open('/pages/home/home', 'switchTab')
    expect(await app.text()).toContain('已到 1 / 2')
    await app.open('/pages/mine/mine', 'switchTab')
    expect(await app.text()).toBe('2 次')
  })

  test('goes to the background and back', async () => {
    await start()
    await app.toBackground()
    await app.toForeground()
    expect(app.evaluate('getApp().seen.join()')).toBe('launch pages/home/home,show,hide,show')
  })

  test('an unknown page is refused', async () => {
    await start()
    await expect(async () => app.open('/pages/none/none')).rejects.toThrow('page "pages/none/none" is not found')
  })
})

describe('what a person answers', () => {
  test('a question with a text field', async () => {
    await start({ mocks: { showModal: () => ({ content: '缺照片' }) } })
    await app.tap('text=备注')
    expect(await app.text()).toContain('true false 缺照片')
    expect(app.log.calls('showModal')).toEqual([{ title: '备注', editable: true }])
  })

  test('a code is scanned, or not', async () => {
    await start({ mocks: { scanCode: () => '482913', login: () => 'code-of-zhao' } })
    await app.tap('text=扫码')
    expect(await app.text()).toContain('482913')
    await app.tap('text=登录')
    expect(await app.text()).toContain('code-of-zhao')
    await app.close()
    await start()
    await app.tap('text=扫码')
    expect(await app.text()).toContain('scanCode:fail cancel')
  })
})

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
    await app.close()
    app = await launch({ dist, storage: { server: 'https://example.com' } })
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

describe('files', () => {
  const files = { 'wxfile://tmp/a.jpg': photo, 'wxfile://tmp/b.jpg': photo }
  const mocks = { chooseMedia: () => Object.keys(files) }
  const onPhotoPage = { path: 'extra/photo/photo', query: { of: '7' } }

  test('the bytes of a photo reach the server, with its fields and progress', async () => {
    await start({ ...onPhotoPage, files, mocks })
    await app.tap('text=选照片')
    expect(await app.count('image')).toBe(2)
    expect(await app.attribute('image', 'src', 1)).toBe('wxfile://tmp/b.jpg')
    await app.tap('text=上传')
    expect(await app.text()).toContain('200 200000')
    const { file, fields } = server.received.at(-1)!
    expect(file).toMatchObject({ field: 'file', name: 'a.jpg' })
    expect(file?.bytes.equals(photo)).toBe(true)
    expect(fields).toEqual({ token: '票据', key: 'a.jpg' })
    const told = app.log.setData.flatMap(({ patch }) => ('progress' in patch ? [patch.progress] : []))
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(100)
  })

  test('no photo chosen, no such file', async () => {
    await start(onPhotoPage)
    await app.tap('text=选照片')
    expect(await app.text()).toContain('chooseMedia:fail cancel')
    await app.tap('text=上传')
    expect(await app.text()).toContain('uploadFile:fail no such file or directory')
  })

  test('a download is kept as a file and opened', async () => {
    await start(onPhotoPage)
    await app.tap('text=下载')
    expect(await app.text()).toContain('9000 字节 wxfile://tmp/1.docx')
    expect(app.files.read('wxfile://tmp/1.docx').equals(report)).toBe(true)
    expect(app.log.calls('openDocument')).toEqual([{ filePath: 'wxfile://tmp/1.docx' }])
  })

  test('a saved file leaves its temporary place; storage lasts into the next start', async () => {
    await start({ ...onPhotoPage, files, mocks })
    await app.tap('text=选照片')
    await app.tap('text=留存')
    expect(await app.text()).toContain('200000 accessSync:fail no such file or directory')
    const storage = app.storage()
    await app.close()
    await start({ storage })
    expect(app.storage().kept).toBe('wxfile://store/1.jpg')
  })

  test('a canvas is painted', async () => {
    await start(onPhotoPage)
    expect([...app.painted().values()]).toEqual([3])
  })
})
