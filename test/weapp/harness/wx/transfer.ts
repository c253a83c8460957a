import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Callable } from '../logic/untyped'
import type { Answer } from '../options'
import { chosenAnswer, fieldsOf, settle, type WxCall } from './answers'
import { send } from './http'
import { headerOf, note, task, timeoutOf, watched } from './request'
import type { World, Wx } from './world'

const MIME: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** wx.uploadFile and wx.downloadFile with the real bytes of the local files */
export function transferApis(world: World): Wx {
  return { uploadFile: (call: WxCall) => upload(world, call), downloadFile: (call: WxCall) => download(world, call) }
}

function upload(world: World, call: WxCall): Wx {
  const args = fieldsOf(call)
  const { url, filePath, name, formData } = args
  const record = note(
    world,
    { kind: 'upload', url: String(url), method: 'POST', data: { filePath, name, formData } },
    args.header,
  )
  const gone = new AbortController()
  const progress = progressOf(world)
  const real = async () => {
    const bytes = world.files.read(String(filePath))
    const { body, boundary } = multipart(args, bytes)
    const header = { ...headerOf(args), 'content-type': `multipart/form-data; boundary=${boundary}` }
    const onSent = (sent: number) => progress.tell(sent, body.length, 'Sent', 'Send')
    const target = { url: new URL(String(url)), method: 'POST', header, body, timeoutMs: timeoutOf(args) }
    const answer = await send(world, { ...target, signal: gone.signal, onSent })
    return {
      statusCode: answer.statusCode,
      header: answer.header,
      cookies: answer.cookies,
      data: answer.body.toString(),
    }
  }
  settle(world, 'uploadFile', call, () => watched(record, () => chosenAnswer(world, 'uploadFile', args, real)))
  return task(gone, progress.members)
}

function download(world: World, call: WxCall): Wx {
  const args = fieldsOf(call)
  const record = note(world, { kind: 'download', url: String(args.url), method: 'GET' }, args.header)
  const gone = new AbortController()
  const progress = progressOf(world)
  const real = async () => {
    const url = new URL(String(args.url))
    const onReceived = (received: number, total: number) => progress.tell(received, total, 'Written', 'Write')
    const target = { url, method: 'GET', header: headerOf(args), timeoutMs: timeoutOf(args) }
    const { statusCode, header, cookies, body } = await send(world, { ...target, signal: gone.signal, onReceived })
    // WeChat keeps the body of an error answer too: a program must look at statusCode
    return { statusCode, header, cookies, dataLength: body.length, ...kept(world, args, url, body) }
  }
  settle(world, 'downloadFile', call, () => watched(record, () => chosenAnswer(world, 'downloadFile', args, real)))
  return task(gone, progress.members)
}

function kept(world: World, { filePath }: Answer, url: URL, body: Buffer): Answer {
  if (typeof filePath !== 'string') return { tempFilePath: world.files.keep(body, 'tmp', url.pathname) }
  world.files.write(filePath, body)
  return { filePath }
}

function progressOf(world: World) {
  const listeners = new Set<Callable>()
  const tell = (done: number, total: number, past: string, future: string) => {
    const progress = total > 0 ? Math.floor((done * 100) / total) : 0
    const event = { progress, [`totalBytes${past}`]: done, [`totalBytesExpectedTo${future}`]: total }
    for (const listener of listeners) world.realm.attempt(() => listener(world.realm.plain(event)))
  }
  const members = {
    onProgressUpdate: (listener: Callable) => listeners.add(listener),
    offProgressUpdate: (listener: Callable) => listeners.delete(listener),
  }
  return { tell, members }
}

// the file goes first, which is the harder order for a server: it cannot lean on a field it has not seen yet
function multipart({ filePath, name, formData }: Answer, bytes: Buffer): { body: Buffer; boundary: string } {
  const boundary = `----mini-program-${randomBytes(12).toString('hex')}`
  const file = path.posix.basename(String(filePath))
  const mime = MIME[path.posix.extname(file).toLowerCase()] ?? 'application/octet-stream'
  const open = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}`
  const fields = Object.entries((formData ?? {}) as Answer).map(
    ([field, value]) => `${open(`name="${field}"`)}\r\n\r\n${String(value)}\r\n`,
  )
  const head = `${open(`name="${String(name)}"; filename="${file}"`)}\r\nContent-Type: ${mime}\r\n\r\n`
  const tail = `\r\n${fields.join('')}--${boundary}--\r\n`
  return { body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)]), boundary }
}
