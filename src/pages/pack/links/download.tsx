import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { openFile } from '../../../phone/openFile'
import { type Round, RoundField } from './roundField'

/** The whole of one round as .zip. */
export function Download({ rounds }: { rounds: readonly Round[] }) {
  const [inspectionId, setInspectionId] = useState(rounds[0].id)
  return (
    <Card title='材料包'>
      <View className='stack'>
        <Text className='words'>一个压缩包：整改台账、已发布的通报、按问题和措施分好的佐证照片、带摘要的清单。</Text>
        {rounds.length > 1 && <RoundField rounds={rounds} value={inspectionId} onChange={setInspectionId} />}
        <Button onTap={() => openFile('downloadPack', { inspectionId })}>下载材料包</Button>
      </View>
    </Card>
  )
}
