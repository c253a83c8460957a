import { dropOldOffers } from './kernel/files/dropOldOffers'
import type { Job, Sweep } from './kernel/jobs'
import { makeWeeklyReports } from './rooms/weekly/makeWeeklyReports'
import { noteCorrections } from './rooms/weekly/noteCorrections'
import { sendDeliveries } from './rooms/weekly/sendDeliveries'

/** When → what: everything the server does by itself. Jobs are done once for each moment, sweeps again and again. */
export const jobs: Job[] = [makeWeeklyReports]
export const sweeps: Sweep[] = [noteCorrections, sendDeliveries, dropOldOffers]
