import { dropOldOffers } from './kernel/files/dropOldOffers'
import { dropLeavings } from './kernel/files/leavings'
import { lookAtPhotos } from './kernel/files/lookAtPhotos'
import type { Job, Sweep } from './kernel/jobs'
import { dropOldTraces } from './kernel/retention'
import { dropOldPhotos } from './rooms/evidence/dropOldPhotos'
import { collectMessages } from './rooms/messages/collectMessages'
import { sendMessages } from './rooms/messages/sendMessages'
import { dropLeft } from './rooms/people/dropLeft'
import { dropOldWords } from './rooms/privacy/dropOldWords'
import { keepChairs } from './rooms/study/keepChairs'
import { makeWeeklyReports } from './rooms/weekly/makeWeeklyReports'
import { noteCorrections } from './rooms/weekly/noteCorrections'
import { sendDeliveries } from './rooms/weekly/sendDeliveries'

/** When → what: everything the server does by itself. Jobs are done once for each moment, sweeps again and again. */
export const jobs: Job[] = [makeWeeklyReports, dropOldPhotos, dropOldWords, dropOldTraces, dropLeft]
export const sweeps: Sweep[] = [
  keepChairs,
  noteCorrections,
  sendDeliveries,
  collectMessages,
  sendMessages,
  dropOldOffers,
  dropLeavings,
  lookAtPhotos,
]
