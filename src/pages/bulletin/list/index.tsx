import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Choice } from '../../../parts/Choice'
import { Empty } from '../../../parts/Empty'
import { Field } from '../../../parts/Field'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useMay } from '../../../phone/me'
import { go, useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { StateBadge, sayLast } from '../versionHead'
import { MakeSheet } from './makeSheet'

type Bulletins = Out<'listBulletins'>

/** The bulletins of a round: its versions, the way to the checks, and to a new draft. */
export default function BulletinList() {
  const asked = useIdParam('inspectionId') || undefined
  const [inspectionId, setInspectionId] = useState(asked)
  const read = useRead('listBulletins', { inspectionId })
  const mayMake = useMay()('makeBulletin')
  return (
    <Page
      title='整改通报'
      onRefresh={read.again}
      bottom={
        read.data?.inspection && mayMake && <Making inspection={read.data.inspection} newest={read.data.versions[0]} />
      }
    >
      <ReadView
        read={read}
        shape='list'
        isEmpty={({ inspection }) => !inspection}
        whenEmpty={<Empty picture='ledger' sentence='还没有整改台账' advice='台账导入以后，通报从台账里起草。' />}
      >
        {(data) => <Bulletin data={data} onRound={setInspectionId} />}
      </ReadView>
    </Page>
  )
}

function Bulletin({ data, onRound }: { data: Bulletins; onRound: (inspectionId: number) => void }) {
  const mayEdit = useMay()('editBlock')
  const { inspection, inspections, versions } = data
  if (!inspection) return null
  return (
    <>
      {inspections.length > 1 && (
        <Card>
          <Field label='哪一轮'>
            <Choice
              look='picker'
              label='哪一轮'
              options={inspections.map(({ id, round }) => ({ value: id, label: round }))}
              value={inspection.id}
              onChange={onRound}
            />
          </Field>
        </Card>
      )}
      {mayEdit && (
        <Card flush>
          <Row
            label='发布前检查'
            note='日期、数字、编号、人名……逐条看过再发布'
            onTap={() => go(paths.checks, { inspectionId: inspection.id })}
          />
        </Card>
      )}
      {versions.length === 0 ? (
        <NoneYet mayEdit={mayEdit} />
      ) : (
        <Card title='各版本' flush>
          <List items={versions} keyOf={({ id }) => id} label='各版本，新的在前' atFirst={8}>
            {(version) => (
              <Row
                label={`第 ${version.version} 版`}
                note={sayLast(version)}
                badge={<StateBadge version={version} />}
                heard={`第 ${version.version} 版，${sayLast(version)}`}
                onTap={() => go(mayEdit ? paths.draft : paths.open, { bulletinId: version.id })}
              />
            )}
          </List>
        </Card>
      )}
    </>
  )
}

const NoneYet = ({ mayEdit }: { mayEdit: boolean }) => (
  <Empty
    picture='report'
    sentence={mayEdit ? '这一轮还没有通报' : '这一轮还没有发布通报'}
    advice={mayEdit ? '点“从台账起草”，问题、措施和状态会自动写好，再逐段修改。' : '发布以后，这里就能看到。'}
  />
)

interface MakingProps {
  inspection: NonNullable<Bulletins['inspection']>
  newest: Bulletins['versions'][number] | undefined
}

function Making({ inspection, newest }: MakingProps) {
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Button kind='primary' onTap={() => setOpen(true)}>
        {newest ? '按台账重新起草' : '从台账起草'}
      </Button>
      {open && <MakeSheet inspection={inspection} newest={newest} onClose={() => setOpen(false)} />}
    </View>
  )
}
