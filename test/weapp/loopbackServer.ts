import multipart from '@fastify/multipart'
import Fastify from 'fastify'

export interface Received {
  url: string
  headers: Record<string, unknown>
  body?: unknown
  fields?: Record<string, string>
  file?: { field: string; name: string; bytes: Buffer }
}

/** a real server for the fixture program: a list, an upload, a file to fetch */
export async function startServer(report: Buffer) {
  const received: Received[] = []
  const server = Fastify({ forceCloseConnections: true })
  await server.register(multipart)
  server.post('/names', ({ url, headers, body }) => {
    received.push({ url, headers, body })
    return { names: ['赵', '钱'] }
  })
  server.post('/upload', async (request) => {
    const fields: Record<string, string> = {}
    let file: Received['file']
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value)
      else file = { field: part.fieldname, name: part.filename, bytes: await part.toBuffer() }
    }
    received.push({ url: request.url, headers: request.headers, fields, file })
    return { bytes: file?.bytes.length }
  })
  // never answers
  server.post('/slow', () => new Promise(() => undefined))
  server.get('/report.docx', (_, reply) => reply.redirect('/latest.docx'))
  server.get('/latest.docx', () => report)
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  return { address, received, close: () => server.close() }
}
