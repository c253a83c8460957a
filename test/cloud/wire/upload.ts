import { randomUUID } from 'node:crypto'
import { phoneHeaders, type World } from '../setup/world'

export interface Part {
  field: string
  /** Set for a file. */
  filename?: string
  type?: string
  data: Buffer | string
}

export interface Ticket {
  photoId: number
  /** The path of the upload, without the host. */
  path: string
  token: string
}

export interface Reply {
  status: number
  body: { code?: number; error?: string; key?: string; hash?: string }
}

/** The SDK's first step. */
export async function askTicket(world: World, token: string | null, metaData: object = {}): Promise<Ticket> {
  const payload = JSON.stringify({ name: 'photo.jpg', metaData: { owner: 'unknown', ...metaData } })
  const headers = phoneHeaders(token ?? undefined)
  const answer = await world.server.inject({ method: 'POST', url: '/1.1/fileTokens', headers, payload })
  const body = answer.json()
  if (answer.statusCode !== 201) throw Object.assign(new Error(body.error), body)
  return { photoId: Number(body.objectId), path: new URL(body.upload_url).pathname, token: body.token }
}

/** A form as browsers write it, in the order given. */
export function formOf(parts: Part[], boundary: string): Buffer {
  const pieces = parts.flatMap(({ field, filename, type, data }) => {
    const name = filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: ${type ?? 'image/jpeg'}`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"${name}\r\n\r\n`
    return [Buffer.from(head), Buffer.from(data), Buffer.from('\r\n')]
  })
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}

export const filePart = (data: Buffer | string): Part => ({ field: 'file', filename: 'tmp_照片.jpg', data })

/** The SDK's second step: the file first, then its fields, and none of the SDK's headers. */
export async function send(world: World, path: string, parts: Part[]): Promise<Reply> {
  const boundary = randomUUID()
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const answer = await world.server.inject({ method: 'POST', url: path, headers, payload: formOf(parts, boundary) })
  return { status: answer.statusCode, body: answer.json() }
}

const fields: Part[] = ['name', 'key', 'token'].map((field) => ({ field, data: 'x' }))

export const sendPhoto = (world: World, path: string, photo: Buffer | string) =>
  send(world, path, [filePart(photo), ...fields])

/** All three steps; answers the photo's id. */
export async function upload(world: World, token: string, photo: Buffer): Promise<number> {
  const ticket = await askTicket(world, token)
  const { status, body } = await sendPhoto(world, ticket.path, photo)
  if (status !== 200) throw Object.assign(new Error(body.error), body)
  return ticket.photoId
}
