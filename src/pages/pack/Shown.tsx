import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayDate } from '../../../cloud/contract/calendar'
import type { PackHead } from '../../../cloud/contract/pack'
import { Watermark } from './Watermark'

/** What every page of the view bears: whose it is, for whom and until when, in words and over the page. */
export function Shown({ head, children }: { head: PackHead; children: ReactNode }) {
  const { schoolName, label, endsOn, today } = head
  return (
    <>
      <Text className='words-title'>{schoolName}</Text>
      <Text className='words-small'>
        {`仅供${label}查阅，${sayDate(endsOn, today)}到期。查阅会留下记录，党员姓名不列出。`}
      </Text>
      {children}
      <Watermark label={label} today={today} />
    </>
  )
}
