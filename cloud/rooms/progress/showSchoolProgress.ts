import { weekOf } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { groupBlocked, spanOf } from './rules'
import { findLedgerStanding, findSchoolNumbers } from './store'

export default cloudFunction('showSchoolProgress', async ({ tx, reach, input, now, today }) => {
  const { week = weekOf(today) } = input
  const span = spanOf(week, today)
  if (!span) throw refuse('DATE_INVALID')
  const numbers = await findSchoolNumbers(tx, reach, span, { now, today })
  const ledger = await findLedgerStanding(tx, reach)
  if (!numbers || !ledger) throw refuse('NOT_FOUND')
  const { trend, branches } = numbers
  const { headline, blocked, closable } = ledger
  const school = trend[trend.length - 1]
  return { week, school, trend, branches, headline, blocked: groupBlocked(blocked), closableFindings: closable }
})
