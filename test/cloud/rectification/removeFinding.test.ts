import { testRemoval } from './removals'

testRemoval('removeFinding', {
  plain: ({ findings }, reason) => ({ findingId: findings['1'], reason }),
  used: ({ findings }, reason) => ({ findingId: findings['1'], reason }),
  done: ({ findings }, reason) => ({ findingId: findings['3'], reason }),
  title: '理论学习不够深入',
  left: { findings: 3, measures: 3, ledger_removed: 3 },
})
