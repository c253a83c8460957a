export type RendererKind = 'none' | 'jsdom' | 'chromium'

export type Answer = Record<string, unknown>

/** What a person, WeChat or the network answers. Returning nothing keeps the real answer; throwing is WeChat's `fail`. */
export type Mock = (args: Answer, real: () => Promise<Answer>) => unknown

export interface LaunchOptions {
  /** folder with app.json, as Taro writes it */
  dist: string
  renderer?: RendererKind
  /** page to start on, as when a shared card or a code is opened */
  path?: string
  query?: Record<string, string>
  scene?: number
  mocks?: Record<string, Mock>
  /** what an earlier run left in storage: pass `app.storage()` to start again on the same phone */
  storage?: Record<string, unknown>
  /** bytes behind local paths such as `wxfile://tmp/a.jpg` */
  files?: Record<string, Buffer>
  /** overrides of getSystemInfo: fontSizeSetting, platform, theme … */
  system?: Answer
  /** raw members of `wx`, for what no mock can say */
  wx?: Record<string, unknown>
  /** timers longer than this (cache expiry and the like) do not keep `idle()` waiting */
  idleTimerMaxMs?: number
  idleLimitMs?: number
  /** how many times faster the program's timers run: an hour of patience need not take an hour */
  timerSpeed?: number
  /** how far the phone's clock is off */
  clockOffMs?: number
  viewport?: { width: number; height: number }
  /** prints the program's console as it runs */
  verbose?: boolean
}
