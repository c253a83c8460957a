import { ledgerLineKinds } from '../../contract/sheetWords'
import { cloudFunction } from '../../kernel/cloudFunction'
import { compareSheet } from './ledgerComparisonStore'
import { countLines } from './ledgerLineRules'

/** A phone cannot show more; what needs a decision comes first. */
const linesTold = 500

export default cloudFunction('compareLedger', async ({ tx, reach, me, input }) => {
  const compared = await compareSheet(tx, reach, input, { roles: me.roles, held: false })
  const { lines, ledger, inspectionId, said, digest } = compared
  const count = (what: string) => said.filter((row) => row.what === what).length
  const inOrder = ledgerLineKinds.flatMap((kind) => lines.filter((line) => line.kind === kind))
  return {
    inspectionId,
    round: ledger.round,
    categories: count('category'),
    findings: count('finding'),
    measures: count('measure'),
    counts: countLines(compared),
    lines: inOrder.slice(0, linesTold),
    total: lines.length,
    digest,
  }
})
