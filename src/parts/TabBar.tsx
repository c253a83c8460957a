import { Text, View } from '@tarojs/components'
import { settle } from '../phone/navigation'
import { spoken } from './spoken'
import { type Tab, type TabName, useTabs } from './tabs'

/** At the bottom of the top pages. Our own, because WeChat's is the same for every role and takes no page of a sub-package. */
export function TabBar({ at }: { at: TabName }) {
  const tabs = useTabs(at)
  if (tabs.length === 0) return null
  return (
    <View className='tabs' {...spoken('navigation', { label: '主要页面' })}>
      {tabs.map((tab) => (
        <Entry key={tab.name} tab={tab} on={tab.name === at} />
      ))}
    </View>
  )
}

function Entry({ tab: { name, label, path }, on }: { tab: Tab; on: boolean }) {
  return (
    <View
      className={on ? 'tab tab-on' : 'tab'}
      hoverClass='pressed'
      onClick={() => !on && void settle(path)}
      {...spoken('link', { label: on ? `${label}，现在这一页` : label, current: on })}
    >
      <View className={`tab-icon tab-${name}`} />
      <Text className='tab-label'>{label}</Text>
    </View>
  )
}
