import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PackEvidence } from '../../../../cloud/contract/pack'
import { PhotoGrid } from '../../../parts/PhotoGrid'
import { spoken, spokenInside } from '../../../parts/spoken'
import { useBackCloses } from '../../../phone/backKey'
import { absolute } from '../../../phone/server'

/** Photos of an evidence. Large ones are shown in the page, because no watermark reaches over the phone's own viewer. */
export function Photos({ photos }: { photos: PackEvidence['photos'] }) {
  const [at, setAt] = useState<number>()
  return (
    <>
      <PhotoGrid photos={photos.map(({ url, thumbUrl }) => ({ path: thumbUrl, full: url }))} onSee={setAt} />
      {at !== undefined && <Large photos={photos} at={at} onGo={setAt} onClose={() => setAt(undefined)} />}
    </>
  )
}

interface LargeProps {
  photos: PackEvidence['photos']
  at: number
  onGo: (at: number) => void
  onClose: () => void
}

function Large({ photos, at, onGo, onClose }: LargeProps) {
  useBackCloses(true, onClose)
  const name = `第 ${at + 1} 张，共 ${photos.length} 张`
  return (
    <View className='pack-large' {...spoken('dialog', { label: name })}>
      <Image
        className='pack-large-image'
        mode='aspectFit'
        src={absolute(photos[at].url)}
        {...spokenInside({ alt: `佐证照片，${name}` })}
      />
      <View className='pack-large-bar'>
        <Turn words='上一张' onTap={at > 0 ? () => onGo(at - 1) : undefined} />
        <Turn words='关闭' onTap={onClose} />
        <Turn words='下一张' onTap={at < photos.length - 1 ? () => onGo(at + 1) : undefined} />
      </View>
    </View>
  )
}

const Turn = ({ words, onTap }: { words: string; onTap?: () => void }) => (
  <View
    className={onTap ? 'pack-turn' : 'pack-turn pack-turn-off'}
    onClick={onTap}
    {...spoken('button', { label: words, disabled: !onTap })}
  >
    <Text>{words}</Text>
  </View>
)
