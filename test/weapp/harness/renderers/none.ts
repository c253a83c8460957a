import type { MeasureOrder } from '../messages'
import type { Renderer } from './renderer'

const BOX = { left: 0, top: 0, right: 300, bottom: 150, width: 300, height: 150 }

/** no view at all: the logic layer alone, to measure how long it takes to boot */
export function openNone(): Renderer {
  return {
    call: (name, args) => {
      return name === 'measure' ? (args[1] as MeasureOrder[]).map((order) => (order.all ? [] : BOX)) : undefined
    },
    screenshot: () => Promise.reject(new Error('a picture needs the chromium renderer')),
    close: () => Promise.resolve(),
  }
}
