import { View } from '@tarojs/components'
import { type ReactNode, useCallback, useEffect, useId, useState } from 'react'
import { watchSight } from '../phone/sight'
import './blocks.scss'

export interface BlocksProps {
  /** Rows, already drawn as elements. */
  rows: (index: number) => ReactNode
  count: number
}

const size = 25

interface Sight {
  inSight: boolean
  /** px; what an empty block keeps, so that nothing moves. */
  height: number
}

/** Rows of a long list in blocks of 25: a block away from the screen, and from its neighbours, is an empty box of its height. */
export function Blocks({ rows, count }: BlocksProps) {
  const [sights, setSights] = useState<Readonly<Record<number, Sight>>>({})
  const name = useId().replace(/\W/g, '')
  const see = useCallback((block: number, sight: Sight) => {
    // A page beneath another has no height; what it showed stays drawn.
    if (sight.height > 0) setSights((known) => ({ ...known, [block]: sight }))
  }, [])
  const isNear = (block: number) => [-1, 0, 1].some((step) => sights[block + step]?.inSight)
  const isDrawn = (block: number) => sights[block] === undefined || isNear(block)
  return Array.from({ length: Math.ceil(count / size) }, (_, block) => block).map((block) => (
    <Block key={block} id={`rows-${name}-${block}`} block={block} onSee={see} height={sights[block]?.height}>
      {isDrawn(block) &&
        Array.from({ length: Math.min(size, count - block * size) }, (_, at) => rows(block * size + at))}
    </Block>
  ))
}

interface BlockProps {
  id: string
  block: number
  height: number | undefined
  onSee: (block: number, sight: Sight) => void
  children: ReactNode
}

function Block({ id, block, height, onSee, children }: BlockProps) {
  useEffect(() => watchSight(id, (inSight, tall) => onSee(block, { inSight, height: tall })), [id, block, onSee])
  return (
    <View id={id} className='list-block' style={children ? '' : `height: ${height}px`}>
      {children}
    </View>
  )
}
