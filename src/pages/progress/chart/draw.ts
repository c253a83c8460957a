import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { Drawing } from '../../../phone/canvas'
import type { ChartProps } from './Chart'
import { grounds } from './inks'

echarts.use([LineChart, BarChart, GridComponent, LegendComponent, CanvasRenderer])

type Content = Pick<ChartProps, 'kind' | 'labels' | 'series' | 'unit'>

export interface Style {
  textSize: number
  dark: boolean
}

/** Draws, on a chart of before when there is one. */
export function draw(drawing: Drawing, content: Content, style: Style, before?: echarts.ECharts): echarts.ECharts {
  const chart = before ?? open(drawing)
  chart.setOption(optionOf(content, style), true)
  return chart
}

function open({ canvas, width, height, pixels }: Drawing): echarts.ECharts {
  if (process.env.TARO_ENV === 'weapp') {
    // ECharts listens on a DOM element; WeChat's canvas is none, and its touches are not needed here.
    Object.assign(canvas, { addEventListener: () => undefined, removeEventListener: () => undefined })
    echarts.setPlatformAPI({ createCanvas: () => canvas })
  }
  return echarts.init(canvas, null, { width, height, devicePixelRatio: pixels })
}

function optionOf({ kind, labels, series, unit = '' }: Content, { textSize, dark }: Style) {
  const ground = grounds[dark ? 'dark' : 'light']
  const text = { color: ground.text, fontSize: textSize }
  return {
    animation: false,
    color: ground.series,
    textStyle: { fontFamily: 'sans-serif' },
    grid: { left: 4, right: 12, top: series.length > 1 ? 36 : 16, bottom: 4, containLabel: true },
    legend: series.length > 1 ? { top: 0, left: 0, itemWidth: 14, textStyle: text } : undefined,
    xAxis: {
      type: 'category',
      data: labels,
      axisLabel: text,
      axisLine: { lineStyle: { color: ground.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: unit === '%' ? 100 : undefined,
      minInterval: 1,
      interval: unit === '%' ? 25 : undefined,
      axisLabel: { ...text, formatter: `{value}${unit}` },
      splitLine: { lineStyle: { color: ground.line } },
    },
    series: series.map(({ name, values }) => ({
      name,
      type: kind,
      data: values,
      lineStyle: { width: 2.5 },
      symbol: 'circle',
      symbolSize: 7,
      barMaxWidth: 22,
    })),
  }
}
