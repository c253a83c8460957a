import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { rateHeads, rateNames, sayParts, sayRate } from '../../../parts/sayRate'
import { Table } from '../../../parts/Table'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'

type Branch = Out<'showWeeklyReport'>['branches'][number]

const heads = ['支部', ...rateHeads]

/** In the school's report: its branches in the order of the roster, each leading to its own report. */
export function Branches({ branches, week }: { branches: readonly Branch[]; week: string }) {
  if (branches.length === 0) return null
  return (
    <Card title='各支部'>
      <Table
        label='各支部这一周的三个率'
        heads={heads}
        rows={branches.map(({ id, name, numbers }) => ({
          key: id,
          head: name,
          cells: rateNames.map((rate) => ({ value: sayRate(numbers[rate]), note: sayParts(numbers[rate]) })),
          onTap: () => go(paths.report, { week, branchId: id }),
        }))}
      />
    </Card>
  )
}
