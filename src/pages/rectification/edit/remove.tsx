import { Button } from '../../../parts/Button'
import { ask, toast } from '../../../phone/feedback'
import { useMay } from '../../../phone/me'
import { back, replace } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../finding/madeOld'
import { paths } from '../paths'

const makesOld = [...madeOld, 'listMyMeasures', 'showList', 'showBranchProgress'] as const

/** A reason of at most 100 characters; undefined when the person thinks better of it. */
async function askWhy(hint: string): Promise<string | undefined> {
  const reason = await ask('为什么移走？会记进历史', hint)
  return reason?.slice(0, 100)
}

/** Takes a finding out that nobody has worked on. */
export function RemoveFinding({ findingId }: { findingId: number }) {
  const write = useWrite('removeFinding', {
    makesOld,
    done: () => {
      toast('已移走')
      void replace(paths.findings)
    },
  })
  const remove = async () => {
    const reason = await askWhy('例如：与问题 3 重复')
    if (reason) await write.send({ findingId, reason })
  }
  if (!useMay()('removeFinding')) return null
  return (
    <Button kind='danger' busy={write.busy} onTap={remove}>
      移走这个问题
    </Button>
  )
}

/** The same of one measure. */
export function RemoveMeasure({ measureId }: { measureId: number }) {
  const write = useWrite('removeMeasure', {
    makesOld,
    done: () => {
      toast('已移走')
      void back()
    },
  })
  const remove = async () => {
    const reason = await askWhy('例如：与措施 1 重复')
    if (reason) await write.send({ measureId, reason })
  }
  if (!useMay()('removeMeasure')) return null
  return (
    <Button kind='danger' busy={write.busy} onTap={remove}>
      移走这条措施
    </Button>
  )
}
