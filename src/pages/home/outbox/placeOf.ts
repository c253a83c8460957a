import type { QueuedCall } from '../../../../cloud/contract/queued'
import type { Params } from '../../../phone/navigation'
import type { Item } from '../../../phone/outbox/item'
import { paths } from '../paths'

const places: Record<QueuedCall, [path: string, param?: string]> = {
  checkIn: [paths.session, 'sessionId'],
  askLeave: [paths.session, 'sessionId'],
  cancelLeave: [paths.session, 'sessionId'],
  setAttendance: [paths.session, 'sessionId'],
  markXuexi: [paths.xuexi],
  unmarkXuexi: [paths.xuexi],
  dismissXuexiReminder: [paths.xuexi],
  submitEvidence: [paths.submit, 'measureId'],
  acceptEvidence: [paths.review],
  returnEvidence: [paths.review],
  assignMeasure: [paths.findings],
  closeFinding: [paths.finding, 'findingId'],
  reopenFinding: [paths.finding, 'findingId'],
  setFindingState: [paths.finding, 'findingId'],
}

/** Where the person can see how it stands; undefined when the write does not say of what it was. */
export function placeOf({ call, input }: Item): [path: string, params?: Params] | undefined {
  const [path, param] = places[call]
  if (param === undefined) return [path]
  const id = (input as Record<string, number | undefined>)[param]
  return id === undefined ? undefined : [path, { [param]: id }]
}
