import type { FindingState, MeasureState } from '../../../cloud/contract/ledgerWords'
import type { Tone } from '../../parts/Badge'

/** Colours of states; the words always stand beside them. */
export const findingTones: Record<FindingState, Tone> = {
  open: 'info',
  staged: 'warn',
  done: 'good',
  doneKeep: 'good',
  notDone: 'bad',
}

export const measureTones: Record<MeasureState, Tone> = {
  planned: 'quiet',
  submitted: 'info',
  accepted: 'good',
  returned: 'warn',
}
