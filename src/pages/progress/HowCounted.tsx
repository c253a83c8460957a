import { Text, View } from '@tarojs/components'
import { Card } from '../../parts/Card'
import { none } from '../../parts/sayRate'

/** How each number comes about, in a line each: a number that nobody can check is not believed. */
export function HowCounted({ whole }: { whole: 'branch' | 'school' }) {
  const owed = whole === 'branch' ? '本支部的人负责、' : '全校'
  const lines = [
    '出勤率：已结束的活动里，签到和迟到的人次，除以应到减去请假的人次。请假不算缺。',
    '学习强国：每天标记了的人次，除以每天在册的人次，只算到今天。标记是自愿的。',
    `措施完成率：${owed}到这一周末为止该完成的措施，已通过的占多少。逾期：过了日期还没有通过。`,
    `在册党员：到这一周最后一天（本周算到今天）在册的党员。加入前、离开后的日子不算。`,
    `${none}：没有可算的，不是 0。补签、补标、更正以后，过去的周也会跟着变。`,
  ]
  return (
    <Card title='怎么算的'>
      <View className='stack'>
        {lines.map((line) => (
          <Text key={line} className='words-small'>
            {line}
          </Text>
        ))}
      </View>
    </Card>
  )
}
