import type { CallName, In, Out } from '../../cloud/contract/calls'
import { asCallError } from './callError'
import { call } from './client'
import { openLink } from './download'
import { tell } from './feedback'

interface FileLink {
  url: string
  name: string
}

/** The calls that answer with a file to fetch. */
export type FileCall = { [N in CallName]: Out<N> extends FileLink ? N : never }[CallName]

/** From a tap: asks for a file and opens it. What went wrong is said in a box; never throws. */
export async function openFile<N extends FileCall>(name: N, input: In<N>): Promise<void> {
  try {
    const link: FileLink = await call(name, input)
    await openLink(link.url, link.name)
  } catch (thrown) {
    await tell(asCallError(thrown).sentence)
  }
}
