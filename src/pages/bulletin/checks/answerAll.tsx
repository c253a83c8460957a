import { useState } from 'react'
import { Button } from '../../../parts/Button'
import { AnswerSheet } from './answerSheet'
import type { Alarm } from './index'

/** For a kind of which there are many: all that are shown here, with one reason. */
export function AnswerAll({ inspectionId, alarms }: { inspectionId: number; alarms: readonly Alarm[] }) {
  const [open, setOpen] = useState(false)
  const keys = alarms.filter(({ answer }) => answer === null).map(({ key }) => key)
  if (keys.length < 3) return null
  return (
    <>
      <Button kind='quiet' onTap={() => setOpen(true)}>
        {`这 ${keys.length} 条都看过，保持原样`}
      </Button>
      {open && (
        <AnswerSheet inspectionId={inspectionId} keys={keys} onClose={() => setOpen(false)}>
          {`这一类的 ${keys.length} 条，用同一个理由。`}
        </AnswerSheet>
      )}
    </>
  )
}
