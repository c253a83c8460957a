import { Text, View } from '@tarojs/components'
import type { Out } from '../../../cloud/contract/calls'
import { Badge } from '../../parts/Badge'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { ConsentSheet } from '../../parts/ConsentSheet'
import { useConsent } from '../../phone/consent'
import { toast } from '../../phone/feedback'
import { go } from '../../phone/navigation'
import { useUnsent } from '../../phone/outbox/shelf'
import { useWrite } from '../../phone/writes'
import { paths } from './paths'

const makesOld = ['showStart', 'showMyXuexi', 'showBranchXuexi', 'showBranchProgress'] as const

export interface XuexiTodayProps {
  today: string
  xuexi: NonNullable<Out<'showStart'>['xuexi']>
  /** Nothing more pressing stands on the page. */
  mainThing: boolean
}

/** One tap marks today; the mark can be taken back. */
export function XuexiToday({ today, xuexi, mainThing }: XuexiTodayProps) {
  const unsent = useUnsent('markXuexi', 'unmarkXuexi').find(
    ({ input, state }) => input.day === today && state !== 'needsYou',
  )
  const { points, reminded } = xuexi
  const marked = unsent ? unsent.call === 'markXuexi' : xuexi.marked
  const mark = useWrite('markXuexi', { makesOld, done: () => toast('已标记今天') })
  const consent = useConsent('xuexi')
  const unmark = useWrite('unmarkXuexi', { makesOld, done: () => toast('已撤销今天的标记') })
  return (
    <>
      {reminded && !marked && !unsent && <Reminder />}
      <Card title='学习强国' aside={badgeOf(marked, unsent !== undefined)}>
        {marked ? (
          <View className='start-acts'>
            <Button kind='quiet' onTap={() => go(paths.xuexi)}>
              {points === null ? '补填积分' : `积分 ${points}，修改`}
            </Button>
            <Button kind='quiet' label='撤销今天的学习强国标记' onTap={() => unmark.send({ day: today })}>
              撤销
            </Button>
          </View>
        ) : (
          <>
            <Button
              kind={mainThing ? 'primary' : 'plain'}
              onTap={() => consent.before(() => mark.send({ day: today }))}
            >
              今日已学
            </Button>
            <Text className='words-small start-hint'>
              {consent.isRefused ? '没有记，什么都不影响。' : '今天学了就点一下，自愿，积分不用填。'}
            </Text>
            <ConsentSheet consent={consent} />
          </>
        )}
      </Card>
    </>
  )
}

function badgeOf(marked: boolean, isUnsent: boolean) {
  if (isUnsent) return <Badge tone='info'>{marked ? '今日已学 · 待发送' : '已撤销 · 待发送'}</Badge>
  return marked ? <Badge tone='good'>今日已学 ✓</Badge> : undefined
}

function Reminder() {
  const dismiss = useWrite('dismissXuexiReminder', { makesOld: ['showStart'] })
  const isPutAway = useUnsent('dismissXuexiReminder').length > 0
  if (isPutAway) return null
  return (
    <View className='notice tone-info'>
      <Text className='notice-words'>书记今天提醒了一次：学了的话记得标记，没学也没关系。</Text>
      <Button kind='quiet' narrow label='收起提醒' onTap={() => dismiss.send({})}>
        知道了
      </Button>
    </View>
  )
}
