import { View } from '@tarojs/components'
import { DatePick } from '../../../parts/DatePick'
import { Field } from '../../../parts/Field'
import { Notice } from '../../../parts/Notice'
import { PhotoGrid } from '../../../parts/PhotoGrid'
import { TextInput } from '../../../parts/TextInput'
import type { PhotoTray } from '../../../phone/photoTray'

const most = 9

/** The warning comes before the photos: afterwards it is too late. */
export function PhotosField({ tray, tried }: { tray: PhotoTray; tried: boolean }) {
  return (
    <Field
      label='照片'
      why='照片让审核的同志不用再跑一趟现场。只有本支部书记和学校领导能看。'
      hint={`1 到 ${most} 张。离开这一页，照片要重新选，写的字会留着。`}
      error={tried ? lacking(tray) : undefined}
    >
      <View className='stack'>
        <Notice tone='warn'>有学生的脸，或别人的姓名、电话、证件，请先遮住，或换一张。</Notice>
        <PhotoGrid photos={tray.photos} onAdd={tray.add} onRemove={tray.remove} onRetry={tray.retry} max={most} />
      </View>
    </Field>
  )
}

function lacking({ photos, whole }: PhotoTray): string | undefined {
  if (photos.length === 0) return '请加至少一张照片'
  return whole ? undefined : '有照片还没传上。请点它重传，或者去掉它。'
}

interface NoteFieldProps {
  note: string
  missing: boolean
  onChange: (note: string) => void
}

export function NoteField({ note, missing, onChange }: NoteFieldProps) {
  return (
    <Field
      label='一句话说明'
      why='周报、台账和公开通报都从这一句里取，写一次就够，不用再填别的表。'
      error={missing ? '请写一句话，做了什么' : undefined}
    >
      <TextInput
        label='一句话说明'
        lines
        placeholder='例如：修订应急预案，组织一次大检查'
        value={note}
        onChange={onChange}
        max={300}
      />
    </Field>
  )
}

interface DayFieldProps {
  day: string
  today: string
  onChange: (day: string) => void
}

export function DayField({ day, today, onChange }: DayFieldProps) {
  return (
    <Field label='哪天做的' why='做的日子和交的日子都会记下来。补交会写明是补交，不算错。'>
      <DatePick label='哪天做的' value={day} to={today} onChange={onChange} />
    </Field>
  )
}
