import type { FastifyRequest } from 'fastify'
import { refuse } from '../fault'

/** The file part's bytes; its name and type are the client's word and are not looked at. */
export async function pictureOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw refuse('PHOTO_NOT_PICTURE')
  const bytes = await readPart(request)
  if (!bytes) throw refuse('PHOTO_MISSING')
  return bytes
}

async function readPart(request: FastifyRequest): Promise<Buffer | undefined> {
  try {
    return await (await request.file())?.toBuffer()
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw refuse('PHOTO_TOO_LARGE')
    // The parser's own complaints: a body that ends early, has no boundary or too many parts.
    throw code === '' || code.startsWith('FST_') ? refuse('PHOTO_TRUNCATED') : error
  }
}
