import fs from 'node:fs'
import path from 'node:path'
import { TestEnvironment } from 'jest-environment-node'
import type { Database } from '../../../cloud/kernel/database/database'
import { openEmbedded } from '../../../cloud/kernel/database/embedded'

let opened: Promise<Database> | undefined

const openTemplate = () =>
  openEmbedded(null, new Blob([fs.readFileSync(path.join(process.env.ZB_TEST_FOLDER ?? '', 'template.tar'))]))

/** Holds one embedded database for all test files of a worker: starting it takes longer than most files run. */
export default class WithDatabase extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    const shared = async () => {
      opened ??= openTemplate()
      return { ...(await opened), close: async () => undefined }
    }
    Object.assign(this.global, { zbEmbedded: { shared, own: openTemplate } })
  }
}
