import { Text, View } from '@tarojs/components'
import type { Purpose } from '../../cloud/contract/words'
import type { Consent } from '../phone/consent'
import { Button } from './Button'
import { Sheet } from './Sheet'

interface Asked {
  title: string
  /** What is kept, why, how long, who sees it (PIPL 17). */
  lines: readonly string[]
  /** What it costs to say no: nothing of the rest. */
  without: string
}

const asked: Record<Purpose, Asked> = {
  photos: {
    title: '要用你的照片，先问一声',
    lines: [
      '存什么：你选的照片，拍摄地点会去掉。',
      '为什么：审核的同志不用再跑一趟现场。',
      '谁看得到：你、本支部书记和学校领导。',
      '存多久：问题销号后按期删除。',
    ],
    without: '不同意也能交：写一句话就行，照片可以线下交给书记。',
  },
  xuexi: {
    title: '要记下你的标记，先问一声',
    lines: [
      '存什么：哪天学了，积分可不填。',
      '为什么：算支部的比率，不评比，不排名。',
      '谁看得到：只有你。支部只看得到比率。',
      '存多久：撤回同意就全部删除。',
    ],
    without: '不同意就不记，什么都不影响。',
  },
  messages: {
    title: '要给你的微信发提醒，先问一声',
    lines: [
      '存什么：你同意收哪几种提醒。',
      '为什么：活动快开始、材料有了结果时告诉你。',
      '谁看得到：只有你。',
      '存多久：撤回同意就删除。',
    ],
    without: '不同意也一样，要做的事首页都有。',
  },
}

/** Asks once for one purpose, in plain words, before the first act: `<ConsentSheet consent={useConsent('photos')} />`. */
export function ConsentSheet({ consent: { purpose, isAsking, agree, refuse } }: { consent: Consent }) {
  if (!isAsking) return null
  const { title, lines, without } = asked[purpose]
  return (
    <Sheet open title={title} onClose={refuse}>
      <View className='stack'>
        {lines.map((line) => (
          <Text key={line} className='words'>
            {line}
          </Text>
        ))}
        <Text className='words-small'>{`${without}以后在“我的数据”里随时能撤回，全文在“我的”里的“隐私说明”。`}</Text>
        <Button kind='primary' onTap={agree}>
          同意
        </Button>
        <Button onTap={refuse}>不同意</Button>
      </View>
    </Sheet>
  )
}
