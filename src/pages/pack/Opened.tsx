import type { ReactNode } from 'react'
import { errors } from '../../../cloud/contract/errors'
import type { PackHead } from '../../../cloud/contract/pack'
import { Empty } from '../../parts/Empty'
import { ReadView, type ReadViewProps } from '../../parts/ReadView'
import type { Read } from '../../phone/reads'
import { Shown } from './Shown'

export interface OpenedProps<T> {
  /** The link holds all that it needs. */
  isWhole: boolean
  read: Read<T>
  shape?: ReadViewProps<T>['shape']
  children: (data: T) => ReactNode
}

/** What a link opens, or in one sentence why it does not: trying again would not help. */
export function Opened<T extends { head: PackHead }>({ isWhole, read, shape, children }: OpenedProps<T>) {
  if (!isWhole)
    return <Empty picture='lost' sentence='链接不完整' advice='请从学校发来的消息里，完整地复制链接再打开。' />
  if (read.error?.code === errors.PACK_LINK_CLOSED.code) return <Empty picture='lost' sentence={read.error.sentence} />
  return (
    <ReadView read={read} shape={shape}>
      {(data) => <Shown head={data.head}>{children(data)}</Shown>}
    </ReadView>
  )
}
