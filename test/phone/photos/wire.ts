// The server's side of photos, and a browser's, as far as jsdom lacks it.
import { errors } from '../../../cloud/contract/errors'
import type { Answer, Heard } from '../stand-ins/loopback'

let made = 0

/** Object URLs are counted; there are no pictures to be drawn, so photos go as they are. */
export function browserOfPhotos(): void {
  URL.createObjectURL = () => `blob:${++made}`
  URL.revokeObjectURL = () => undefined
}

/** Each time another photo: the same bytes twice are one photo. */
export function picture(): File {
  made += 1
  return new File([new Uint8Array([1, 2, made])], 'a.jpg', { type: 'image/jpeg' })
}

export interface PhotoServer {
  answer: (heard: Heard) => Answer
  /** Ids of the photos that came, in their order. */
  arrived: number[]
  /** What the next uploads get instead of success. */
  refuse: Answer | undefined
  /** Calls that the server does not know of are answered by this. */
  known: Map<string, number>
  asked: string[]
  /** Most uploads that were under way at once. */
  most: number
}

const notFound: Answer = { status: 404, body: { code: errors.UNKNOWN_CALL.code, error: errors.UNKNOWN_CALL.sentence } }

/** Gives tickets from 41 on, takes uploads, and knows the photos of `known` by their digest. */
export function photoServer(): PhotoServer {
  let ticket = 40
  let open = 0
  const server: PhotoServer = { arrived: [], refuse: undefined, known: new Map(), asked: [], most: 0, answer }
  function answer({ path, headers, body }: Heard): Answer {
    if (path.endsWith('/findPhoto')) {
      server.asked.push(String(body.digest))
      return { body: { result: { photoId: server.known.get(String(body.digest)) ?? null } } }
    }
    if (path.endsWith('/fileTokens')) {
      open += 1
      server.most = Math.max(server.most, open)
      return ticketOf(String(++ticket), headers.host)
    }
    if (!path.startsWith('/upload/')) return path.endsWith('/fileCallback') ? { body: {} } : notFound
    open -= 1
    if (server.refuse) return server.refuse
    server.arrived.push(Number(path.split('/').pop()))
    return { body: { key: 'a', hash: 'b' }, after: 30 }
  }
  return server
}

function ticketOf(id: string, host: string | undefined): Answer {
  const given = { objectId: id, createdAt: '2026-11-22T00:00:00.000Z', token: `t-${id}`, bucket: 'local', key: id }
  const where = { url: `http://${host}/f/${id}`, upload_url: `http://${host}/upload/${id}` }
  return { status: 201, body: { ...given, ...where, provider: 'qiniu', mime_type: 'image/jpeg' } }
}
