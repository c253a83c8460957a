import { may } from '../../../../../cloud/contract/access'
import type { Role } from '../../../../../cloud/contract/words'
import { Card } from '../../../../parts/Card'
import { Row } from '../../../../parts/Row'
import { ask, toast } from '../../../../phone/feedback'
import { go } from '../../../../phone/navigation'
import { useWrite } from '../../../../phone/writes'
import { paths } from '../../paths'
import { madeOld } from '../madeOld'

/** The other things that are done with a roster. */
export function Doors({ roles }: { roles: readonly Role[] }) {
  const adding = useWrite('addBranch', { makesOld: madeOld, done: (_answer, { name }) => toast(`已新建${name}`) })
  const addBranch = async () => {
    const name = await ask('新支部叫什么？', '例如：理科支部')
    if (!name) return
    if (name.length > 30) return toast('支部名称最多 30 个字')
    await adding.send({ name })
  }
  return (
    <Card flush>
      {may(roles, 'makeInvite') && <Row label='邀请码' note='党员用它加入支部' onTap={() => go(paths.invites)} />}
      {may(roles, 'importRoster') && <Row label='用 Excel 导入名册' onTap={() => go(paths.importing)} />}
      {may(roles, 'addBranch') && <Row label='新建支部' onTap={addBranch} />}
    </Card>
  )
}
