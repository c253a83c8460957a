import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { stopNative } from './native'

export default async function stop(): Promise<void> {
  const folder = process.env.ZB_TEST_FOLDER
  if (!folder) return
  if (process.env.TEST_DATABASE === 'postgres') stopNative(folder, execFileSync)
  fs.rmSync(folder, { recursive: true, force: true })
}
