import { testRemoval } from './removals'

testRemoval('removeMeasure', {
  plain: ({ measures }, reason) => ({ measureId: measures['1.2'], reason }),
  used: ({ measures }, reason) => ({ measureId: measures['1.1'], reason }),
  done: ({ measures }, reason) => ({ measureId: measures['3.1'], reason }),
  title: '主要负责同志领学',
  left: { findings: 4, measures: 4, ledger_removed: 1 },
})
