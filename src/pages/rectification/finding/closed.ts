import type { FindingState } from '../../../../cloud/contract/ledgerWords'

export const isClosed = (state: FindingState) => state === 'done' || state === 'doneKeep'
