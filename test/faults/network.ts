import http from 'node:http'

/** What a bad line, a proxy on the way or a wire to a server that stops can do to one exchange. */
export const networkFaults = [
  'cutAtRequest',
  'cutInBody',
  'cutBeforeAnswer',
  'answerHalfLost',
  'resetAfterHeaders',
  'captivePortal',
  'badGateway',
  'tooLargeForProxy',
  'serverRestarts',
  'slowServer',
] as const
export type NetworkFault = (typeof networkFaults)[number]
/** The exchange is held or done, and the phone dies over it. */
export const killings = ['killedAtRequest', 'killedBeforeAnswer', 'killedAfterAnswer'] as const
export type Killing = (typeof killings)[number]

export interface Exchange {
  asked: http.IncomingMessage
  answering: http.ServerResponse
  body: Buffer
  server: string
}

export interface Answered {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

/** Hands the exchange on to the server, whole or only so many bytes of its body; undefined when the server is not there. */
export function forward({ asked, body, server }: Exchange, sent = body.length): Promise<Answered | undefined> {
  const { hostname, port } = new URL(server)
  const { connection: _, ...headers } = asked.headers
  return new Promise((resolve) => {
    const options = { hostname, port, path: asked.url, method: asked.method, headers, agent: false as const }
    const request = http.request(options, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      const done = () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) })
      response.on('end', done)
      response.on('error', () => resolve(undefined))
    })
    request.on('error', () => resolve(undefined))
    if (sent < body.length) request.write(body.subarray(0, sent), () => request.destroy())
    else request.end(body)
  })
}

export function give(answering: http.ServerResponse, { status, headers, body }: Answered, bytes = body.length): void {
  const { 'transfer-encoding': _, connection: __, ...kept } = headers
  answering.writeHead(status, { ...kept, 'content-length': String(body.length) })
  if (bytes === body.length) answering.end(body)
  else answering.write(body.subarray(0, bytes), () => setTimeout(() => cut(answering), 20))
  answering.flushHeaders()
}

export const cut = (answering: http.ServerResponse) => answering.socket?.resetAndDestroy()

const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><form><input name="phone"></form></body></html>`

export function givePage(answering: http.ServerResponse, status: number, title: string): void {
  answering.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' })
  answering.end(page(title))
}
