import { Text } from '@tarojs/components'
import { reachingOf } from '../../../../cloud/contract/access'
import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { rateHeads, rateNames, sayParts, sayRate } from '../../../parts/sayRate'
import { Table } from '../../../parts/Table'
import { useMe } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'

type School = Out<'showSchoolProgress'>

const heads = ['支部', ...rateHeads]

/** The branches side by side, in the order of the roster: nobody is first or last here. */
export function Branches({ branches, week }: { branches: School['branches']; week: string | undefined }) {
  const { data: me } = useMe()
  const reaching = me && reachingOf(me.roles, 'showBranchProgress')
  const canOpen = (id: number) => reaching === 'school' || (reaching === 'branch' && me?.branch?.id === id)
  return (
    <Card title='各支部'>
      {branches.length === 0 ? (
        <Text className='words-small'>还没有支部。管理员建好支部、导入名册以后，这里就有各支部的数。</Text>
      ) : (
        <Table
          label='各支部这一周的三个率'
          heads={heads}
          rows={branches.map(({ id, name, numbers }) => ({
            key: id,
            head: name,
            cells: rateNames.map((rate) => ({ value: sayRate(numbers[rate]), note: sayParts(numbers[rate]) })),
            onTap: canOpen(id) ? () => go(paths.branch, { branchId: id, week }) : undefined,
          }))}
        />
      )}
    </Card>
  )
}
