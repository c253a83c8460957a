import { may } from '../../../../cloud/contract/access'
import type { Role } from '../../../../cloud/contract/words'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'

/** The ways to what is kept of me, and to be heard. */
export const Privacy = ({ roles }: { roles: readonly Role[] }) => (
  <Card flush>
    <Row label='我的数据' note='看、导出、更正、撤回同意、注销账号' onTap={() => go(paths.myData)} />
    <Row label='投诉和建议' note='可以匿名' onTap={() => go(paths.complain)} />
    {may(roles, 'listComplaints') && <Row label='收到的投诉和建议' onTap={() => go(paths.complaints)} />}
    <Row label='隐私说明' onTap={() => go(paths.notice)} />
  </Card>
)
