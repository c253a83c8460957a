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

  test('the file system reads, copies, lists and refuses', async () => {
    await start({ files: { 'wxfile://tmp/list.txt': Buffer.from('名单') } })
    const answer = app.evaluate(`
      const fs = wx.getFileSystemManager()
      fs.copyFileSync('wxfile://tmp/list.txt', 'wxfile://usr/copy.txt')
      fs.writeFileSync('wxfile://usr/note.txt', 'abc', 'utf8')
      fs.unlinkSync('wxfile://tmp/list.txt')
      JSON.stringify([
        fs.readdirSync('wxfile://usr').join(),
        fs.readFileSync('wxfile://usr/copy.txt', 'utf8'),
        fs.statSync('wxfile://usr/note.txt').isFile(),
        fs.readFileSync('wxfile://usr/note.txt') instanceof ArrayBuffer,
      ])`)
    expect(JSON.parse(String(answer))).toEqual(['copy.txt,note.txt', '名单', true, true])
    expect(() => app.evaluate(`wx.getFileSystemManager().readFileSync('wxfile://tmp/list.txt')`)).toThrow(
      'readFileSync:fail no such file or directory, open "wxfile://tmp/list.txt"',
    )
    expect(() => app.evaluate(`wx.getFileSystemManager().writeFileSync('wxfile://tmp/x', 'y')`)).toThrow(
      'permission denied',
    )
  })

  test('a folder has to be made first, and once', async () => {
    await start({ files: { 'wxfile://tmp/a.jpg': Buffer.from('a') } })
    const say = (code: string) =>
      app.evaluate(`(() => { try { return String(${code}) } catch ({ message }) { return message } })()`)
    const fs = 'wx.getFileSystemManager()'
    const copy = `${fs}.copyFileSync('wxfile://tmp/a.jpg', 'wxfile://usr/photos/a.jpg')`
    expect(say(copy)).toContain('copyFileSync:fail no such file or directory')
    expect(say(`${fs}.readdirSync('wxfile://usr/photos')`)).toContain('no such file or directory')
    expect(say(`${fs}.mkdirSync('wxfile://usr/photos')`)).toBe('undefined')
    expect(say(`${fs}.mkdirSync('wxfile://usr/photos')`)).toContain('mkdirSync:fail file already exists')
    expect(say(copy)).toBe('undefined')
    expect(say(`${fs}.readdirSync('wxfile://usr/photos')`)).toBe('a.jpg')
    expect(say(`${fs}.copyFileSync('wxfile://usr/photos/a.jpg', 'wxfile://tmp/b.jpg')`)).toContain('permission denied')
  })

  test('a program has 200 MB for its files', async () => {
    const large = Buffer.alloc(120 * 1024 * 1024)
    await start({ files: { 'wxfile://usr/old': large, 'wxfile://tmp/new': large } })
    const copy = `wx.getFileSystemManager().copyFileSync('wxfile://tmp/new', 'wxfile://usr/new')`
    expect(() => app.evaluate(copy)).toThrow('the maximum size of the file storage limit is exceeded')
  })

  test('an upload can be given up, and times out', async () => {
    await start({ ...onPhotoPage, files })
    const upload = (more: string) => `
      wx.uploadFile({ url: '${server.address}/slow', filePath: 'wxfile://tmp/a.jpg', name: 'file', ${more}
        fail: ({ errMsg }) => getCurrentPages()[0].say(errMsg) })`
    app.evaluate(`${upload('')}.abort()`)
    await app.idle()
    expect(await app.text()).toContain('uploadFile:fail abort')
    app.evaluate(upload('timeout: 60,'))
    await app.idle()
    expect(await app.text()).toContain('uploadFile:fail timeout')
  })
})
