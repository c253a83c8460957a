import type { MeasureState } from '../../../cloud/contract/ledgerWords'
import type { Tone } from '../../parts/Badge'

/** Colours of states, of a measure and of its evidence; the words always stand beside them. */
export const measureTones: Record<MeasureState, Tone> = {
  planned: 'quiet',
  submitted: 'info',
  accepted: 'good',
  returned: 'warn',
}
