import { Empty } from '../../../parts/Empty'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { ClosureNotice } from './closureNotice'
import { Facts } from './facts'
import { History } from './history'
import { Measures } from './measures'
import { Steps } from './steps'
import './finding.scss'

/** One finding: where it stands, its measures, what happened to it, and what I may do. */
export default function Finding() {
  const findingId = useIdParam('findingId')
  const read = useRead('showFinding', { findingId }, { when: findingId > 0 })
  return (
    <Page title='问题' onRefresh={read.again}>
      {findingId === 0 ? (
        <Empty picture='lost' sentence='没有找到这个问题' advice='请从整改台账里打开。' />
      ) : (
        <ReadView read={read}>
          {(data) => (
            <>
              <ClosureNotice closure={data.closure} />
              <Facts data={data} />
              <Measures data={data} />
              <Steps data={data} />
              <History events={data.history} />
            </>
          )}
        </ReadView>
      )}
    </Page>
  )
}
