import { View } from '@tarojs/components'
import { spoken } from '../../parts/spoken'
import './pack.scss'
import { tileOf } from './tile'

/** Over the whole view, photos too: for whom it was opened, and when. Touches go through it, and a screen reader passes it by. */
export function Watermark({ label, today }: { label: string; today: string }) {
  return (
    <View
      className='pack-mark'
      style={`--tile: url("${tileOf(label, today)}")`}
      {...spoken('presentation', { hidden: true })}
    />
  )
}
