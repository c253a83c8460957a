import { addDays, dayOf, startOfDay } from '../contract/calendar'
import type { Tx } from './database/database'
import type { Job } from './jobs'
import type { Reach } from './reach'

/** How many days each kind is kept; each is a setting (see .env.example). */
export const usualDays = {
  /** Photos of a finding, after it was closed: a look-back comes within twelve months (domain.md §4). */
  photos: 730,
  /** Photos that were never handed in. */
  loosePhotos: 30,
  /** Sessions that ended. */
  sessions: 30,
  audits: 365,
  /** After their answer. */
  complaints: 365,
  /** After they were withdrawn. */
  consents: 1095,
  /** Account, marks and consents, after the person left: longer than the eight weeks that progress shows. */
  left: 60,
}
export type Retention = Record<keyof typeof usualDays, number>

const names: Record<keyof Retention, string> = {
  photos: 'KEEP_PHOTOS_DAYS',
  loosePhotos: 'KEEP_LOOSE_PHOTOS_DAYS',
  sessions: 'KEEP_SESSIONS_DAYS',
  audits: 'KEEP_AUDITS_DAYS',
  complaints: 'KEEP_COMPLAINTS_DAYS',
  consents: 'KEEP_CONSENTS_DAYS',
  left: 'KEEP_LEFT_DAYS',
}

/** Throws `bad` for what is no number of days: a slip must not delete a year's photos. */
export function readRetention(env: Record<string, string | undefined>, bad: (sentence: string) => Error): Retention {
  const days = { ...usualDays }
  for (const [kind, name] of Object.entries(names) as [keyof Retention, string][]) {
    const given = env[name]
    if (!given) continue
    if (!/^\d{1,5}$/.test(given) || Number(given) < 1) throw bad(`${name} 要写天数（1 以上的整数）：${given}`)
    days[kind] = Number(given)
  }
  return days
}

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)

const atHour = 3

/** Every night at three in Shanghai, when nobody waits for the server; all moments of it in (since, now]. */
export function nightsBetween(since: Date, now: Date): Date[] {
  const nights: Date[] = []
  for (let day = dayOf(since); startOfDay(day) <= now; day = addDays(day, 1)) {
    const night = new Date(startOfDay(day).getTime() + atHour * 3_600_000)
    if (night > since && night <= now) nights.push(night)
  }
  // Nights missed while no server ran are made up for by the last one.
  return nights.slice(-1)
}

const dropSessions = (tx: Tx, reach: Reach, before: Date) =>
  tx.rows('delete from sessions where school_id = $1 and (expires_at < $2 or revoked_at < $2)', [
    reach.schoolId,
    before,
  ])

const dropAudits = (tx: Tx, before: Date) => tx.rows('select zb_drop_audits($1)', [before])

/** Sessions that ended and old audits, with the first answers that a resend would get: no phone resends after a year. */
export const dropOldTraces: Job = {
  name: 'dropOldTraces',
  slots: nightsBetween,
  run: async ({ tx, reach, now, settings: { retention } }) => {
    await dropSessions(tx, reach, daysBefore(now, retention.sessions))
    await dropAudits(tx, daysBefore(now, retention.audits))
  },
}
