import type { In } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { ask, toast } from '../../../phone/feedback'
import { useMay } from '../../../phone/me'
import { back, replace } from '../../../phone/navigation'
import { useWrite } from '../../../phone/writes'
import { madeOld } from '../finding/madeOld'
import { paths } from '../paths'

const makesOld = [...madeOld, 'listMyMeasures', 'showList', 'showBranchProgress'] as const

/** As long as the contract lets a reason be. */
const longest = 100

type Removal = 'removeFinding' | 'removeMeasure'

interface RemoveProps<N extends Removal> {
  call: N
  inputOf: (reason: string) => In<N>
  /** An example of a reason. */
  hint: string
  /** Where to, once it is gone. */
  leave: () => unknown
  children: string
}

/** Takes a row out that nobody has worked on, with a reason. */
function Remove<N extends Removal>({ call, inputOf, hint, leave, children }: RemoveProps<N>) {
  const write = useWrite(call, { makesOld, done: () => toast('已移走'), next: leave })
  const remove = async () => {
    const reason = await ask('为什么移走？会记进历史', hint)
    if (reason) await write.send(inputOf(reason.slice(0, longest)))
  }
  if (!useMay()(call)) return null
  return (
    <Button kind='danger' busy={write.busy} onTap={remove}>
      {children}
    </Button>
  )
}

export const RemoveFinding = ({ findingId }: { findingId: number }) => (
  <Remove
    call='removeFinding'
    inputOf={(reason) => ({ findingId, reason })}
    hint='例如：与问题 3 重复'
    leave={() => replace(paths.findings)}
  >
    移走这个问题
  </Remove>
)

export const RemoveMeasure = ({ measureId }: { measureId: number }) => (
  <Remove call='removeMeasure' inputOf={(reason) => ({ measureId, reason })} hint='例如：与措施 1 重复' leave={back}>
    移走这条措施
  </Remove>
)
