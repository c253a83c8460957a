import { View } from '@tarojs/components'
import { DatePick } from '../../../parts/DatePick'
import { Field } from '../../../parts/Field'
import { PhotoGrid } from '../../../parts/PhotoGrid'
import { TextInput } from '../../../parts/TextInput'
import { Tick } from '../../../parts/Tick'
import type { PhotoTray } from '../../../phone/photoTray'

const most = 9

interface PhotosFieldProps {
  tray: PhotoTray
  tried: boolean
  facesSeen: boolean
  onFacesSeen: (seen: boolean) => void
}

/** The warning comes before the photos, and none leaves the phone before its tick: afterwards it is too late. */
export function PhotosField({ tray, tried, facesSeen, onFacesSeen }: PhotosFieldProps) {
  return (
    <Field
      label='照片'
      why='照片让审核的同志不用再跑一趟现场。只有本支部书记和学校领导能看。'
      hint={`1 到 ${most} 张。没交上去以前，照片和写的字都留在手机上。`}
      error={tray.problem ?? (tried ? lacking(tray, facesSeen) : undefined)}
    >
      <View className='stack'>
        <Tick
          label='照片里有学生的脸吗？能不拍就不拍，或先遮一下。'
          note='看过请打勾，照片才会发出去。姓名、电话、证件也一样。'
          checked={facesSeen}
          onChange={onFacesSeen}
        />
        <PhotoGrid photos={tray.photos} onAdd={tray.add} onRemove={tray.remove} onRetry={tray.retry} max={most} />
      </View>
    </Field>
  )
}

function lacking({ photos }: PhotoTray, facesSeen: boolean): string | undefined {
  if (photos.length === 0) return '请加至少一张照片'
  return facesSeen ? undefined : '请先看照片上面那句话，打个勾'
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
