import { useState } from 'react'
import type { Out } from '../../../../../cloud/contract/calls'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { Empty } from '../../../../parts/Empty'
import { Page } from '../../../../parts/Page'
import { ReadView } from '../../../../parts/ReadView'
import { useDraft, useDraftOf } from '../../../../phone/draft'
import { toast } from '../../../../phone/feedback'
import { back, replace, useIdParam } from '../../../../phone/navigation'
import { useRead } from '../../../../phone/reads'
import { useWrite } from '../../../../phone/writes'
import type { FindingView } from '../../finding/facts'
import { madeOld } from '../../finding/madeOld'
import { paths } from '../../paths'
import { ReasonField } from '../reasonField'
import { RemoveFinding } from '../remove'
import { EarlierField } from './earlierField'
import { Fields } from './fields'
import { additionOf, editOf, emptyForm, formOf } from './form'

type Ledger = Out<'listFindings'>

/** The words and dates of one finding; without one, a new finding of the named round. */
export default function EditFinding() {
  const findingId = useIdParam('findingId')
  const inspectionId = useIdParam('inspectionId')
  const finding = useRead('showFinding', { findingId }, { when: findingId > 0 })
  const ofRound = findingId > 0 ? finding.data?.inspectionId : inspectionId
  const ledger = useRead('listFindings', { inspectionId: ofRound }, { when: !!ofRound })
  if (findingId > 0 && !finding.data)
    return (
      <Page title='改问题'>
        <ReadView read={finding}>{() => null}</ReadView>
      </Page>
    )
  if (!ofRound || !ledger.data)
    return (
      <Page title='改问题'>
        {ofRound ? (
          <ReadView read={ledger}>{() => null}</ReadView>
        ) : (
          <Empty picture='lost' sentence='没有找到这个问题' advice='请从整改台账里打开。' />
        )}
      </Page>
    )
  return finding.data ? <Edit data={finding.data} ledger={ledger.data} /> : <Add ledger={ledger.data} />
}

function Edit({ data, ledger }: { data: FindingView; ledger: Ledger }) {
  const [was] = useState(() => formOf(data))
  const [form, change, forgetDraft] = useDraftOf(`finding/${data.finding.id}/edit`, was)
  const [tried, setTried] = useState(false)
  const write = useWrite('editFinding', {
    makesOld: madeOld,
    done: () => {
      forgetDraft()
      toast('已保存')
    },
    next: back,
  })
  const send = () => {
    setTried(true)
    if (!form.title.trim() || !form.reason.trim()) return toast('还有没填好的，请看红字')
    return write.send(editOf(data.finding.id, was, form))
  }
  // Newest first, so what comes behind one's own is earlier.
  const own = ledger.inspections.findIndex(({ id }) => id === data.inspectionId)
  const rounds = ledger.inspections.slice(own + 1)
  return (
    <Page title='改问题' bottom={<Save busy={write.busy} onTap={send} />}>
      <Fields {...{ form, tried, change }} categories={ledger.categories} />
      <Card>
        {rounds.length > 0 && (
          <EarlierField earlier={form.earlier} rounds={rounds} onChange={(earlier) => change({ earlier })} />
        )}
        <ReasonField reason={form.reason} tried={tried} onChange={(reason) => change({ reason })} />
      </Card>
      <RemoveFinding findingId={data.finding.id} />
    </Page>
  )
}

function Add({ ledger }: { ledger: Ledger }) {
  const [form, change, forgetDraft] = useDraft('finding/new', emptyForm)
  const [tried, setTried] = useState(false)
  const write = useWrite('addFinding', {
    makesOld: madeOld,
    done: () => {
      forgetDraft()
      toast('已加上')
    },
    next: ({ findingId }) => void replace(paths.finding, { findingId }),
  })
  const send = () => {
    setTried(true)
    const addition = additionOf(form)
    return addition ? write.send(addition) : toast('还有没填好的，请看红字')
  }
  return (
    <Page title='加一个问题' bottom={<Save busy={write.busy} onTap={send} />}>
      <Fields {...{ form, tried, change }} categories={ledger.categories} isNew />
      <Card>
        <ReasonField reason={form.reason} tried={tried} onChange={(reason) => change({ reason })} isNew />
      </Card>
    </Page>
  )
}

const Save = ({ busy, onTap }: { busy: boolean; onTap: () => unknown }) => (
  <Button kind='primary' busy={busy} onTap={onTap}>
    保存
  </Button>
)
