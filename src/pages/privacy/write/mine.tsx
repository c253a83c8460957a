import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { List } from '../../../parts/List'
import { ReadView } from '../../../parts/ReadView'
import type { Read } from '../../../phone/reads'
import { Said } from '../said'

/** What I wrote in my name; nothing is shown while there is none. */
export const Mine = ({ read }: { read: Read<Out<'listMyComplaints'>> }) => (
  <ReadView read={read}>
    {({ complaints }) => (complaints.length > 0 ? <Written complaints={complaints} /> : null)}
  </ReadView>
)

const Written = ({ complaints }: Out<'listMyComplaints'>) => (
  <Card title='我写的'>
    <List items={complaints} keyOf={({ id }) => id} label='我写的' step={20}>
      {(one) => <Said {...one} by={`给${one.branchName ?? '学校'}`} />}
    </List>
  </Card>
)
