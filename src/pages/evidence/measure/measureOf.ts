import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { useRead } from '../../../phone/reads'

/** The measure itself: among mine, or among those of its finding when the link says which. */
export function useMeasure(measureId: number, findingId: number): MeasureCard | undefined {
  const mine = useRead('listMyMeasures', {})
  const finding = useRead('showFinding', { findingId }, { when: findingId > 0 })
  const all = [...(finding.data?.measures ?? []), ...(mine.data?.measures ?? [])]
  return all.find(({ id }) => id === measureId)
}
