import type { Job, Sweep } from './kernel/jobs'

/** When → what: everything the server does by itself. */
export const jobs: Job[] = []
export const sweeps: Sweep[] = []
