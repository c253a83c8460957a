import fs from 'node:fs'
import path from 'node:path'
import { TestEnvironment } from 'jest-environment-node'
import type { Database } from '../../../cloud/kernel/database/database'
import { openEmbedded } from '../../../cloud/kernel/database/embedded'

let opened: Promise<Database> | undefined
let closing: NodeJS.Timeout | undefined
/** Longer than the next file takes to come. */
const idleMs = 700

const openTemplate = () =>
  openEmbedded(null, new Blob([fs.readFileSync(path.join(process.env.ZB_TEST_FOLDER ?? '', 'template.tar'))]))

async function closeIdle(): Promise<void> {
  const idle = opened
  opened = undefined
  await (await idle)?.close()
}

/** Holds one embedded database for all test files of a worker: starting it takes longer than most files run. */
export default class WithDatabase extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    clearTimeout(closing)
    const shared = async () => {
      opened ??= openTemplate()
      return { ...(await opened), close: async () => undefined }
    }
    Object.assign(this.global, { zbEmbedded: { shared, own: openTemplate } })
  }

  override async teardown(): Promise<void> {
    // A timer of the engine would keep a lone process from ending; workers are ended by the one that started them.
    if (!process.send) closing = setTimeout(closeIdle, idleMs)
    await super.teardown()
  }
}
