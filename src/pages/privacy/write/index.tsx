import { useState } from 'react'
import { type ComplaintKind, complaintKinds } from '../../../../cloud/contract/words'
import { Page } from '../../../parts/Page'
import { useParams } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { Form } from './form'
import { Mine } from './mine'
import { Receipt } from './receipt'
import { Search } from './search'

/** Complaints, suggestions and corrections: written, and what became of them. */
export default function Write() {
  const { kind } = useParams()
  const [code, setCode] = useState<string>()
  const read = useRead('listMyComplaints', {})
  if (code) return <Receipt code={code} onDone={() => setCode(undefined)} />
  return (
    <Page title='投诉和建议' onRefresh={read.again}>
      <Form first={complaintKinds.find((each): each is ComplaintKind => each === kind)} onReceipt={setCode} />
      <Mine read={read} />
      <Search />
    </Page>
  )
}
