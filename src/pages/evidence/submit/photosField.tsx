import { View } from '@tarojs/components'
import { ConsentSheet } from '../../../parts/ConsentSheet'
import { Field } from '../../../parts/Field'
import { Notice } from '../../../parts/Notice'
import { PhotoGrid } from '../../../parts/PhotoGrid'
import { Tick } from '../../../parts/Tick'
import type { Consent } from '../../../phone/consent'
import type { PhotoTray } from '../../../phone/photoTray'

const most = 9

interface PhotosFieldProps {
  tray: PhotoTray
  tried: boolean
  facesSeen: boolean
  onFacesSeen: (seen: boolean) => void
  consent: Consent
}

/** Consent comes before the photos, and none leaves the phone before its tick: afterwards it is too late. */
export function PhotosField({ tray, tried, facesSeen, onFacesSeen, consent }: PhotosFieldProps) {
  const wrong = tried ? lacking(tray, { facesSeen, withoutPhotos: consent.isRefused }) : undefined
  return (
    <Field
      label='照片'
      why='照片让审核的同志不用再跑一趟现场。只有本支部书记和学校领导能看。'
      hint={`1 到 ${most} 张。没交上去以前，照片和写的字都留在手机上。`}
      error={tray.problem ?? wrong}
    >
      <View className='stack'>
        <Tick
          label='照片里有学生的脸吗？能不拍就不拍，或先遮一下。'
          note='看过请打勾，照片才会发出去。姓名、电话、证件也一样。'
          checked={facesSeen}
          onChange={onFacesSeen}
        />
        <PhotoGrid
          photos={tray.photos}
          onAdd={() => consent.before(tray.add)}
          onRemove={tray.remove}
          onRetry={tray.retry}
          max={most}
        />
        {consent.isRefused && (
          <Notice>
            {`不附照片也能交：${tray.photos.length > 0 ? '去掉照片，' : ''}写一句话就行，照片可以线下交给书记。`}
          </Notice>
        )}
        <ConsentSheet consent={consent} />
      </View>
    </Field>
  )
}

interface Standing {
  facesSeen: boolean
  /** They are kept to oneself: the line alone is enough. */
  withoutPhotos: boolean
}

/** What the photos still need before they can be handed in. */
export function lacking({ photos }: PhotoTray, { facesSeen, withoutPhotos }: Standing): string | undefined {
  if (photos.length === 0) return withoutPhotos ? undefined : '请加至少一张照片'
  return facesSeen ? undefined : '请先看照片上面那句话，打个勾'
}
