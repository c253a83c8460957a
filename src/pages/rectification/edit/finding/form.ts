import type { In } from '../../../../../cloud/contract/calls'
import type { FindingLink } from '../../../../../cloud/contract/ledgerCards'
import type { FindingView } from '../../finding/facts'

/** What the form holds; empty texts are none. */
export interface Form {
  number: string
  title: string
  categoryId: number | undefined
  leadOfficer: string
  department: string
  dueOn: string | undefined
  nextStep: string
  earlier: Pick<FindingLink, 'id' | 'round' | 'number' | 'title'> | null
  reason: string
}

export const emptyForm: Form = {
  number: '',
  title: '',
  categoryId: undefined,
  leadOfficer: '',
  department: '',
  dueOn: undefined,
  nextStep: '',
  earlier: null,
  reason: '',
}

export const formOf = ({ finding, nextStep, earlier }: FindingView): Form => ({
  number: finding.number,
  title: finding.title,
  categoryId: finding.categoryId,
  leadOfficer: finding.leadOfficer ?? '',
  department: finding.department ?? '',
  dueOn: finding.dueOn ?? undefined,
  nextStep: nextStep ?? '',
  earlier,
  reason: '',
})

const orNone = (text: string) => text.trim() || null

/** Only what differs from what was shown, so that somebody else's change of another field stays. */
export function editOf(findingId: number, was: Form, now: Form): In<'editFinding'> {
  const edit: In<'editFinding'> = { findingId, reason: now.reason.trim() }
  if (now.title.trim() !== was.title) edit.title = now.title.trim()
  if (now.categoryId !== was.categoryId) edit.categoryId = now.categoryId
  if (orNone(now.leadOfficer) !== orNone(was.leadOfficer)) edit.leadOfficer = orNone(now.leadOfficer)
  if (orNone(now.department) !== orNone(was.department)) edit.department = orNone(now.department)
  if (now.dueOn !== was.dueOn) edit.dueOn = now.dueOn ?? null
  if (orNone(now.nextStep) !== orNone(was.nextStep)) edit.nextStep = orNone(now.nextStep)
  if (now.earlier?.id !== was.earlier?.id) edit.earlierFindingId = now.earlier?.id ?? null
  return edit
}

/** A new finding, or undefined while something is missing. */
export function additionOf(form: Form): In<'addFinding'> | undefined {
  const { categoryId, number, title, leadOfficer, department, dueOn, reason } = form
  if (categoryId === undefined || !number.trim() || !title.trim() || !reason.trim()) return undefined
  return {
    ...{ categoryId, number: number.trim(), title: title.trim(), reason: reason.trim() },
    ...{ leadOfficer: orNone(leadOfficer), department: orNone(department), dueOn: dueOn ?? null },
  }
}
