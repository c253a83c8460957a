import { Image, Text, View } from '@tarojs/components'
import { previewPhotos } from '../phone/preview'
import { absolute } from '../phone/server'
import { spoken, spokenInside } from './spoken'

export interface GridPhoto {
  /** Where the thumbnail is: on this phone, or a link from the server. */
  path: string
  /** Where the whole photo is, when `path` is a thumbnail. */
  full?: string
  percent?: number
  id?: number
  failed?: string
}

export interface PhotoGridProps {
  photos: readonly GridPhoto[]
  /** With these three it is a form (hand over usePhotoTray); without them it only shows. */
  onAdd?: () => unknown
  onRemove?: (index: number) => void
  onRetry?: (index: number) => void
  /** Shows one large in the page's own way, where the phone's viewer will not do. */
  onSee?: (index: number) => void
  max?: number
}

/** Up to nine photos, three in a row; a tap shows one full screen. */
export function PhotoGrid({ photos, onAdd, onRemove, onRetry, onSee, max = 9 }: PhotoGridProps) {
  const see = (at: number) => {
    if (onSee) return onSee(at)
    const links = photos.map((photo) => photo.full ?? photo.path)
    previewPhotos(links, at)
  }
  const firstFailure = photos.find((photo) => photo.failed)?.failed
  return (
    <View>
      <View className='photos'>
        {photos.map((photo, at) => (
          <Tile
            key={photo.path}
            photo={photo}
            name={`第 ${at + 1} 张照片`}
            onTap={() => (photo.failed && onRetry ? onRetry(at) : see(at))}
            onRemove={onRemove && (() => onRemove(at))}
          />
        ))}
        {onAdd && photos.length < max && (
          <View className='photo'>
            <View
              className='photo-add'
              onClick={() => void onAdd()}
              {...spoken('button', { label: `加照片，最多 ${max} 张` })}
            >
              <Text className='photo-plus'>＋</Text>
              <Text>加照片</Text>
            </View>
          </View>
        )}
      </View>
      {firstFailure && <Text className='field-error'>{`${firstFailure}点照片可以重传。`}</Text>}
    </View>
  )
}

interface TileProps {
  photo: GridPhoto
  name: string
  onTap: () => unknown
  onRemove?: () => void
}

function Tile({ photo, name, onTap, onRemove }: TileProps) {
  const sending = photo.percent !== undefined && photo.id === undefined && !photo.failed
  return (
    <View className='photo'>
      <Image
        className='photo-image'
        mode='aspectFill'
        src={absolute(photo.path)}
        onClick={() => void onTap()}
        {...spoken('button', { label: `看${name}` })}
        {...spokenInside({ alt: '' })}
      />
      {sending && <Text className='photo-state'>{`${photo.percent}%`}</Text>}
      {photo.failed && (
        <View
          className='photo-state photo-failed'
          onClick={() => void onTap()}
          {...spoken('button', { label: `重传${name}` })}
        >
          <Text>没传上，点这里重传</Text>
        </View>
      )}
      {onRemove && (
        <View className='photo-remove' onClick={onRemove} {...spoken('button', { label: `去掉${name}` })}>
          <Text className='photo-cross'>×</Text>
        </View>
      )}
    </View>
  )
}
