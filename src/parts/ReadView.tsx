import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { dayOf, sayClock, sayMoment } from '../../cloud/contract/calendar'
import type { Read } from '../phone/reads'
import { Failed } from './Failed'
import { Skeleton, type SkeletonProps } from './Skeleton'
import { spoken } from './spoken'

export interface ReadViewProps<T> {
  read: Read<T>
  children: (data: T) => ReactNode
  /** Whether an answer holds nothing; then `whenEmpty` is shown in place of the children. */
  isEmpty?: (data: T) => boolean
  whenEmpty?: ReactNode
  skeleton?: ReactNode
  /** What comes, where no skeleton of its own is given. */
  shape?: SkeletonProps['shape']
}

/** Draws a read: skeleton, then failed, empty or the answer. What was read before stays visible when reading again fails. */
export function ReadView<T>({ read, children, isEmpty, whenEmpty, skeleton, shape }: ReadViewProps<T>) {
  const { data, error, again } = read
  if (data === undefined) {
    return error ? <Failed sentence={error.sentence} onAgain={again} /> : (skeleton ?? <Skeleton shape={shape} />)
  }
  return (
    <>
      {error && <Stale at={read.at} sentence={error.sentence} onAgain={again} />}
      {isEmpty?.(data) && whenEmpty ? whenEmpty : children(data)}
    </>
  )
}

function Stale({ at, sentence, onAgain }: { at: number; sentence: string; onAgain: () => unknown }) {
  const moment = new Date(at)
  const when = dayOf(moment) === dayOf(new Date()) ? sayClock(moment) : sayMoment(moment)
  return (
    <View
      className='stale'
      onClick={() => void onAgain()}
      {...spoken('button', { label: `上次更新 ${when}，${sentence}点这里再试一次` })}
    >
      <Text>{`上次更新 ${when}，现在没有读到新的`}</Text>
      <Text className='stale-again'>再试一次</Text>
    </View>
  )
}
