import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { dayOf } from '../../contract/calendar'
import { enterSchool } from '../accounts/signIn'
import { hashToken, newToken } from '../accounts/tokens'
import { statement } from '../database/database'
import { refuse } from '../fault'
import { expectBytes } from '../files/leavings'
import { lookAt } from '../files/look'
import { BadPicture, reencodePicture } from '../files/pictures'
import { photoPath } from '../files/shelf'
import { readStreamPath } from '../files/streams'
import type { Pipe } from '../pipe'
import { schoolReach } from '../reach'
import { addTicket, findTicket, finishUpload, takeTicket } from '../uploads'
import { pictureOf } from './formPhoto'
import type { ServerParts } from './server'
import { isOurPhone, tokenOf } from './signature'

const largest = 10 * 1024 * 1024
/** Counted for each session: a school sits behind one address. */
const ticketLimit = { rateLimit: { max: 120, timeWindow: '1 minute', keyGenerator: holderOf } }
const faults = {
  notPicture: 'PHOTO_NOT_PICTURE',
  tooLarge: 'PHOTO_TOO_LARGE',
  truncated: 'PHOTO_TRUNCATED',
  bomb: 'PHOTO_TOO_LARGE',
} as const

/** Photos come in by a ticket that is used once; kept bytes go out by links that expire. */
export async function fileRoutes(files: FastifyInstance, pipe: Pipe, store: ServerParts['store']): Promise<void> {
  // Whatever is no form comes in unread, so that the handler can say what is wrong with it.
  files.addContentTypeParser('*', (_request, _payload, done) => done(null))
  await files.register(multipart, { limits: { fileSize: largest, files: 1, fields: 8, parts: 10 } })

  files.post('/1.1/fileTokens', { config: ticketLimit }, async (request, reply) => {
    if (!isOurPhone(request, pipe.settings.appKey)) throw refuse('UNAUTHORIZED_APP')
    return reply.code(201).send(await giveTicket(pipe, request))
  })
  files.post<{ Params: { ticket: string } }>('/upload/:ticket', async (request) => {
    const key = await receive(pipe, store, request.params.ticket, () => pictureOf(request))
    return { key, hash: key }
  })
  // The photo was committed when its bytes arrived: the SDK sends this without waiting and swallows its errors.
  files.post('/1.1/fileCallback', async () => ({}))

  // A wildcard, because a named parameter ends at 100 characters and a signed link is longer.
  files.get<{ Params: { '*': string } }>('/files/*', { compress: false }, async (request, reply) => {
    const claim = store.claim(request.params['*'], pipe.clock())
    const kept = claim && !readStreamPath(claim.path) && (await store.get(claim.path))
    if (!claim || !kept) throw refuse('LINK_EXPIRED')
    if (claim.name)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(claim.name)}`)
    reply.header('cache-control', 'private, max-age=3600').header('content-length', kept.size)
    return reply.type(claim.mime).send(kept.stream)
  })
}

function holderOf(request: FastifyRequest): string {
  return tokenOf(request) ?? request.ip
}

async function giveTicket(pipe: Pipe, request: FastifyRequest) {
  // The SDK tells the size where it knows it, and only here can its user read why a photo is refused.
  const said = request.body as { metaData?: { size?: unknown } } | null
  if (Number(said?.metaData?.size) > largest) throw refuse('PHOTO_TOO_LARGE')
  const now = pipe.clock()
  const enter = statement(
    'select * from zb_enter($1, null, $2, $3)',
    hashToken(tokenOf(request) ?? ''),
    now,
    dayOf(now),
  )
  const ticket = newToken()
  const photoId = await pipe.database.transact(enter, async (tx, [row]) => {
    if (!row) throw refuse('SESSION_INVALID')
    const reach = schoolReach(row.school_id as number)
    return { answer: await addTicket(tx, reach, row.person_id as number, hashToken(ticket), now) }
  })
  const base = pipe.settings.publicUrl || `${request.protocol}://${request.host}`
  return {
    objectId: String(photoId),
    createdAt: now.toISOString(),
    token: ticket,
    bucket: 'local',
    provider: 'qiniu',
    mime_type: 'image/jpeg',
    key: `${photoId}.jpg`,
    url: `${base}/upload/${ticket}`,
    upload_url: `${base}/upload/${ticket}`,
  }
}

/**
 * The ticket is looked at before the body is read. A bad photo leaves the ticket for another try; a good one uses it up
 * before its bytes are stored, so that of two uploads at once the second leaves nothing behind.
 */
async function receive(
  pipe: Pipe,
  store: ServerParts['store'],
  ticket: string,
  read: () => Promise<Buffer>,
): Promise<string> {
  const hash = hashToken(ticket)
  const begun = pipe.clock()
  const holder = await pipe.database.transact(null, async (tx) => ({ answer: await findTicket(tx, hash, begun) }))
  const bytes = await read()
  const kept = await reencode(bytes)
  const sentDigest = createHash('sha256').update(bytes).digest('hex')
  const picture = { ...kept, ...(await lookAt(kept.large)), sentDigest }
  const now = pipe.clock()
  const reach = schoolReach(holder.schoolId)
  await pipe.database.transact(null, async (tx) => {
    await takeTicket(tx, hash, now)
    return { answer: await expectBytes(tx, reach, picture.digest, now) }
  })
  await store.put(photoPath(holder.schoolId, picture.digest, 'large'), picture.large, 'image/jpeg')
  await store.put(photoPath(holder.schoolId, picture.digest, 'thumb'), picture.thumb, 'image/jpeg')
  const enter = enterSchool({ schoolId: holder.schoolId, personId: holder.personId })
  await pipe.database.transact(enter, async (tx) => ({
    answer: await finishUpload(tx, reach, holder, picture, now),
  }))
  return picture.digest
}

async function reencode(bytes: Buffer) {
  try {
    return await reencodePicture(bytes)
  } catch (error) {
    throw error instanceof BadPicture ? refuse(faults[error.reason]) : error
  }
}
