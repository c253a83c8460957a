import type { LaunchOptions } from '../options'
import type { Caller } from './channel'

export interface RendererParts {
  options: LaunchOptions
  /** the compiler's output: one expression that makes every template */
  templates: string
  /** a JSON message of the view for the logic layer */
  toLogic: (message: string) => void
  /** something broke in the view by itself */
  onError: (error: unknown) => void
  /** bytes behind a local path of the phone, for pictures */
  localFile: (path: string) => Buffer | undefined
}

export interface Renderer {
  call: Caller
  screenshot(file: string, fullPage: boolean): Promise<void>
  close(): Promise<void>
}
