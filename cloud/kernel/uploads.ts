import { statement, type Tx } from './database/database'
import { refuse } from './fault'
import type { Look } from './files/look'
import type { Reach } from './reach'

export interface Holder {
  schoolId: number
  personId: number
  photoId: number
}

const ticketMinutes = 10

/** A ticket for one photo of one person; answers the id the photo will have. */
export async function addTicket(tx: Tx, reach: Reach, personId: number, hash: Buffer, now: Date): Promise<number> {
  const row = await tx.row<{ photo_id: number }>(
    `insert into upload_tickets (school_id, ticket_hash, person_id, photo_id, expires_at)
     values ($1, $2, $3, nextval(pg_get_serial_sequence('photos', 'photo_id')), $4) returning photo_id`,
    [reach.schoolId, hash, personId, new Date(now.getTime() + ticketMinutes * 60_000)],
  )
  if (!row) throw new Error('no photo id')
  return row.photo_id
}

/** Who may upload with this ticket; throws TICKET_INVALID when it is unknown, used or over. */
export async function findTicket(tx: Tx, hash: Buffer, now: Date): Promise<Holder> {
  const find = statement('select * from zb_find_ticket($1)', hash)
  const row = await tx.row<{
    school_id: number
    person_id: number
    photo_id: number
    expires_at: Date
    used_at: Date | null
  }>(find.text, find.values)
  if (!row || row.used_at || row.expires_at < now) throw refuse('TICKET_INVALID')
  return { schoolId: row.school_id, personId: row.person_id, photoId: row.photo_id }
}

/** Uses the ticket up: of two uploads with one ticket only the first gets through. */
export async function takeTicket(tx: Tx, hash: Buffer, now: Date): Promise<void> {
  const holder = await findTicket(tx, hash, now)
  const taken = await tx.row(
    `update upload_tickets set used_at = $3 where school_id = $1 and ticket_hash = $2 and used_at is null returning photo_id`,
    [holder.schoolId, hash, now],
  )
  if (!taken) throw refuse('TICKET_INVALID')
}

export interface Arrived extends Look {
  digest: string
  /** SHA-256 (hex) of the bytes as they came, by which the phone can ask for the photo. */
  sentDigest: string
  width: number
  height: number
}

/** The photo is there from now on, under the id that its ticket promised. */
export const finishUpload = (tx: Tx, reach: Reach, holder: Holder, picture: Arrived, now: Date) =>
  tx.rows(
    `insert into photos (school_id, photo_id, person_id, digest, sent_digest, width, height, look, grain, made_at, looked_at)
     overriding system value values ($1, $2, $3, $4, $5, $6, $7, $8::bit(64), $9, $10, $10)`,
    [
      ...[reach.schoolId, holder.photoId, holder.personId],
      ...[picture.digest, picture.sentDigest, picture.width, picture.height, picture.look, picture.grain, now],
    ],
  )

/** Tickets that nobody used are forgotten after a day. */
export const dropOldTickets = (tx: Tx, reach: Reach, now: Date) =>
  tx.rows('delete from upload_tickets where school_id = $1 and expires_at < $2', [
    reach.schoolId,
    new Date(now.getTime() - 86_400_000),
  ])
