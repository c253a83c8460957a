import type { Log } from '../harness/log'

/** Bytes. What a page may send over WeChat's bridge to be drawn at first. */
export const largestFirstDrawing = 30 * 1024

export interface Drawing {
  page: string
  /** Bytes of the page's first setData, and of its largest one. */
  bytes: number
  most: number
}

/** What each opened page cost WeChat's bridge, in the order of opening. */
export function firstDrawings(log: Log): Drawing[] {
  const drawings = new Map<number, Drawing>()
  for (const { page, pageId, bytes } of log.setData) {
    const drawing = drawings.get(pageId)
    if (drawing) drawing.most = Math.max(drawing.most, bytes)
    else drawings.set(pageId, { page, bytes, most: bytes })
  }
  return [...drawings.values()]
}

/** What a tap cost that was made at `from`: all that is drawn until the server answers, if it was asked. */
export function tapBytes(log: Log, from: { drawings: number; requests: number }): number {
  const answers = log.requests.slice(from.requests).map(({ at, ms }) => at + (ms ?? 0))
  const until = Math.min(...answers, Number.POSITIVE_INFINITY)
  const drawings = log.setData.slice(from.drawings).filter(({ at }) => at <= until)
  return drawings.reduce((sum, { bytes }) => sum + bytes, 0)
}
