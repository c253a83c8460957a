import path from 'node:path'
import type { Driver } from './harness/driver'
import { launch } from './harness/launch'
import type { LaunchOptions } from './harness/options'

const dist = path.join(__dirname, 'fixture')

let app: Driver

async function start(options: Partial<LaunchOptions> = {}): Promise<Driver> {
  app = await launch({ dist, ...options })
  return app
}

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
