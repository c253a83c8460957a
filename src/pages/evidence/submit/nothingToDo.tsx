import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Empty } from '../../../parts/Empty'
import { Page } from '../../../parts/Page'
import { replace } from '../../../phone/navigation'
import { paths } from '../paths'

/** The measure waits or is done: nothing to hand in now. */
export function NothingToDo({ measure }: { measure: MeasureCard }) {
  const { id, findingId, state } = measure
  const see = () => replace(paths.measure, { measureId: id, findingId })
  return (
    <Page title='交材料'>
      <Empty
        picture='done'
        sentence={state === 'accepted' ? '这条措施已经通过，不用再交' : '材料已交，正在等支部书记审核'}
        advice={state === 'accepted' ? undefined : '如果被退回，可以在这里重新交。'}
        action={{ label: '看交过的材料', onTap: see }}
      />
    </Page>
  )
}
