import { may } from '../../cloud/contract/access'
import type { Role } from '../../cloud/contract/words'
import { useMe } from '../phone/me'
import { homePath } from '../phone/navigation'

export type TabName = 'home' | 'study' | 'ledger' | 'branch' | 'school' | 'roster' | 'me'

export interface Tab {
  name: TabName
  label: string
  path: string
}

const home: Tab = { name: 'home', label: '首页', path: homePath }
const study: Tab = { name: 'study', label: '学习', path: '/pages/study/list/index' }
const roster: Tab = { name: 'roster', label: '名册', path: '/pages/people/office/roster/index' }
const ledger: Tab = { name: 'ledger', label: '整改', path: '/pages/rectification/findings/index' }
const branch: Tab = { name: 'branch', label: '支部', path: '/pages/progress/branch/index' }
const school: Tab = { name: 'school', label: '学校', path: '/pages/progress/school/index' }
const me: Tab = { name: 'me', label: '我的', path: '/pages/people/me/index' }

/** Whose pages these are, at most five: who sees the school goes there, others to their branch; who only runs the office has the roster. */
export function tabsOf(roles: readonly Role[]): Tab[] {
  const second = may(roles, 'listSessions') ? study : roster
  const standing = roles.includes('secretary') ? { ...branch, label: '进展' } : branch
  return [home, second, ledger, may(roles, 'showSchoolProgress') ? school : standing, me]
}

/** The tabs of whoever is signed in, on a page that is one of theirs; none elsewhere: a leader's branch page lies beneath the school's. */
export function useTabs(at: TabName): Tab[] {
  const { data } = useMe()
  const tabs = data ? tabsOf(data.roles) : []
  return tabs.some(({ name }) => name === at) ? tabs : []
}
