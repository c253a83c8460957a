import { Text, View } from '@tarojs/components'
import { errors } from '../../../../cloud/contract/errors'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import { tell, toast } from '../../../phone/feedback'
import { useMay } from '../../../phone/me'
import { useWrite } from '../../../phone/writes'

/** Reminds without naming: the secretary learns how many, never who. */
export function Remind({ remindedToday }: { remindedToday: boolean }) {
  const mayCall = useMay()
  const remind = useWrite('remindUnmarked', {
    makesOld: ['showBranchXuexi', 'showStart'],
    done: ({ reminded }) => toast(reminded > 0 ? `已提醒 ${reminded} 人` : '今天都标记了，不用提醒'),
    failed: ({ code, sentence }) => (code === errors.REMINDED_ALREADY.code ? toast(sentence) : void tell(sentence)),
  })
  if (!mayCall('remindUnmarked')) return null
  return (
    <Card title='提醒一下'>
      <View className='stack'>
        <Text className='words-small'>只在他们自己的首页出现一句提醒，不会告诉你是哪几位；一天一次。</Text>
        {remindedToday ? (
          <Notice tone='good'>今天已经提醒过了。</Notice>
        ) : (
          <Button busy={remind.busy} onTap={() => remind.send({})}>
            提醒还没标记的人
          </Button>
        )}
      </View>
    </Card>
  )
}
