import { Canvas, View } from '@tarojs/components'
import type { ECharts } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { spoken } from '../../../parts/spoken'
import { canvasOf } from '../../../phone/canvas'
import { textSize, useDark, useLook } from '../../../phone/look'
import { draw } from './draw'
import './chart.scss'

export interface Series {
  name: string
  /** One for each label; null where there was nothing to count, so the line breaks there. */
  values: readonly (number | null)[]
}

export interface ChartProps {
  /** Unique on the page. */
  id: string
  kind: 'line' | 'bar'
  labels: readonly string[]
  series: readonly Series[]
  /** Behind each number; with % the scale runs from 0 to 100. */
  unit?: string
  /** The chart in words: a screen reader says it, and the page shows the numbers beside. */
  heard: string
}

/** Lines or bars over time. Heavy (ECharts): only for pages of this sub-package. */
export function Chart({ id, kind, labels, series, unit, heard }: ChartProps) {
  const chart = useRef<ECharts>()
  const content = JSON.stringify({ kind, labels, series, unit })
  const dark = useDark()
  const size = (textSize(useLook()) ?? 16) * 0.75

  useEffect(() => {
    let gone = false
    canvasOf(id).then(
      (drawing) => {
        if (!gone) chart.current = draw(drawing, JSON.parse(content), { textSize: size, dark }, chart.current)
      },
      // Without a canvas the numbers beside it still say everything.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [id, content, size, dark])
  useEffect(() => () => chart.current?.dispose(), [])

  return (
    <View {...spoken('img', { label: heard })}>
      <Canvas type='2d' id={id} canvasId={id} className='chart' />
    </View>
  )
}
