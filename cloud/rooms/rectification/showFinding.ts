import { may, reachingOf } from '../../contract/access'
import { standingOf } from '../../contract/lookBack'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import type { Me } from '../../kernel/reach'
import { closureOf } from './closureRules'
import { findRequest } from './closureStore'
import { historyEvent, type Reader } from './historyRules'
import { listHistory } from './historyStore'
import { findLinks } from './linkStore'
import { findKept } from './lookBackStore'
import { listMeasuresOf } from './measureStore'
import { findingCard, measureCard, whyNotClose, whyNotReady } from './rules'
import { findFinding } from './store'

export default cloudFunction('showFinding', async ({ tx, reach, me, input: { findingId }, today }) => {
  const [found, measures, history, links, kept, request] = await Promise.all([
    findFinding(tx, reach, findingId, me.personId),
    listMeasuresOf(tx, reach, findingId),
    listHistory(tx, reach, findingId),
    findLinks(tx, reach, findingId),
    findKept(tx, reach, findingId, me.personId),
    findRequest(tx, reach, findingId),
  ])
  if (!found) throw refuse('NOT_FOUND')
  const mayRequest = may(me.roles, 'requestClosure')
  const mayClose = may(me.roles, 'closeFinding')
  const closure = mayRequest || mayClose ? closureOf(request, found.state, me.personId) : null
  const isWaiting = closure !== null && closure.sentBackAt === null
  return {
    inspectionId: found.inspectionId,
    round: found.round,
    finding: findingCard(found, today),
    categoryTitle: found.categoryTitle,
    nextStep: found.nextStep,
    measures: measures.map((measure) => measureCard(measure, me.personId, today)),
    history: history.map((event) => historyEvent(event, readerOf(me))),
    ...links,
    lookBack: (kept && standingOf(kept, today)?.lookBack) ?? null,
    closure,
    canRequest: mayRequest && !isWaiting && whyNotReady(found) === null,
    canClose: mayClose && whyNotClose(found) === null,
  }
})

const readerOf = (me: Me): Reader => ({
  personId: me.personId,
  branchId: me.branchId,
  evidence: reachingOf(me.roles, 'listMeasureEvidence'),
})
