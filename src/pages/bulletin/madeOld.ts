import type { CallName } from '../../../cloud/contract/calls'

/** The reads that other words in a bulletin make old. */
export const madeOld: readonly CallName[] = ['listBulletins', 'showBulletin', 'showPublic', 'runChecks']
