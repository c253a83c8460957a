import { may } from '../../contract/access'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { listMeasuresOf } from './measureStore'
import { findingCard, measureCard, whyNotClose } from './rules'
import { findFinding, listHistory } from './store'

const fromOutside = '导入'

export default cloudFunction('showFinding', async ({ tx, reach, me, input, today }) => {
  const [found, measures, history] = await Promise.all([
    findFinding(tx, reach, input.findingId, me.personId),
    listMeasuresOf(tx, reach, input.findingId),
    listHistory(tx, reach, input.findingId),
  ])
  if (!found) throw refuse('NOT_FOUND')
  return {
    finding: findingCard(found, today),
    categoryTitle: found.categoryTitle,
    nextStep: found.nextStep,
    measures: measures.map((measure) => measureCard(measure, me.personId, today)),
    history: history.map(({ at, by, ...change }) => ({ ...change, at: at.toISOString(), by: by ?? fromOutside })),
    canClose: may(me.roles, 'closeFinding') && whyNotClose(found) === null,
  }
})
