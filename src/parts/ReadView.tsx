import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { noNetwork } from '../phone/callError'
import type { Read } from '../phone/reads'
import { Failed } from './Failed'
import { ofAge } from './ofAge'
import { Skeleton, type SkeletonProps } from './Skeleton'
import './readView.scss'
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

/** Draws a read: skeleton, then failed, empty or the answer. What was read before is shown at once, marked with its age. */
export function ReadView<T>({ read, children, isEmpty, whenEmpty, skeleton, shape }: ReadViewProps<T>) {
  const { data, error, again } = read
  if (data === undefined) {
    return error ? <Failed sentence={error.sentence} onAgain={again} /> : (skeleton ?? <Skeleton shape={shape} />)
  }
  return (
    <>
      {error ? <Stale read={read} /> : <Age read={read} />}
      {isEmpty?.(data) && whenEmpty ? whenEmpty : children(data)}
    </>
  )
}

/** An answer this young needs no mark: it is what the person has just seen. */
const young = 60_000

// Lies over the page, so that nothing moves when the new answer comes a moment later. The box is always there:
// one that came and went before the content would make WeChat draw all of the content anew.
function Age({ read: { reading, isEarlier, at } }: { read: Read<unknown> }) {
  const isMarked = reading && (isEarlier || Date.now() - at >= young)
  return (
    <View className='age' {...spoken('status')}>
      {isMarked && <Text className='age-words'>{`${ofAge(at)}，正在读新的`}</Text>}
    </View>
  )
}

function Stale({ read }: { read: Read<unknown> }) {
  const { at, error, again } = read
  const why = error?.code === noNetwork ? '没有网络' : '现在没有读到新的'
  const said = `${why}，这是${ofAge(at)}`
  return (
    <View
      className='stale'
      onClick={() => void again()}
      {...spoken('button', { label: `${said}。${error?.sentence ?? ''}点这里再试一次` })}
    >
      <Text>{said}</Text>
      <Text className='stale-again'>再试一次</Text>
    </View>
  )
}
