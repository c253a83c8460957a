import { tabsOf } from '../../../src/parts/tabs'

const labels = (...roles: Parameters<typeof tabsOf>[0]) => tabsOf(roles).map(({ label }) => label)

test('each role has its own tabs, never more than five', () => {
  expect(labels('member')).toEqual(['首页', '学习', '整改', '支部', '我的'])
  expect(labels('member', 'secretary')).toEqual(['首页', '学习', '整改', '进展', '我的'])
  expect(labels('leader')).toEqual(['首页', '学习', '整改', '学校', '我的'])
  expect(labels('admin')).toEqual(['首页', '名册', '整改', '学校', '我的'])
  expect(labels('member', 'secretary', 'leader', 'admin')).toEqual(['首页', '学习', '整改', '学校', '我的'])
})
