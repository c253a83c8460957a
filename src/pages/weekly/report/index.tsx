import { Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { Figures } from '../../../parts/Figures'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { RemindMe } from '../../../parts/RemindMe'
import { Row } from '../../../parts/Row'
import { ShareButton } from '../../../parts/ShareButton'
import { isWeek } from '../../../parts/sayWeek'
import { headlineFigures } from '../../../parts/weekFigures'
import { replace, useIdParam, useParams } from '../../../phone/navigation'
import { openFile } from '../../../phone/openFile'
import { useRead } from '../../../phone/reads'
import { type Shared, useShared } from '../../../phone/share'
import { useWrite } from '../../../phone/writes'
import { paths } from '../paths'
import { Branches } from './Branches'
import { Compared } from './Compared'
import { Deliveries } from './Deliveries'
import { wordsOf } from './words'

type Report = Out<'showWeeklyReport'>
interface Which {
  week: string
  branchId: number | null
}

/** One weekly report; without a branch it is the whole school's. */
export default function WeeklyReport() {
  const params = useParams()
  const week = isWeek(params.week) ? params.week : ''
  const which = { week, branchId: useIdParam('branchId') || null }
  const read = useRead('showWeeklyReport', which, { when: week !== '' })
  const shared = sharedOf(which, read.data)
  useShared(shared)
  useMarkRead(which, read.data !== undefined)
  return (
    <Page title='周报' onRefresh={read.again} bottom={read.data && <Doors which={which} shared={shared} />}>
      {week === '' ? (
        <Empty
          picture='lost'
          sentence='这个链接里没有写清是哪一周'
          action={{ label: '看全部周报', onTap: () => replace(paths.list) }}
        />
      ) : (
        <ReadView read={read}>{(report) => <Sheets report={report} />}</ReadView>
      )}
    </Page>
  )
}

const sharedOf = ({ week, branchId }: Which, report: Report | undefined): Shared => ({
  title: report?.title ?? '周报',
  path: week ? paths.report : paths.list,
  params: week ? { week, branchId: branchId ?? undefined } : undefined,
  text: report ? wordsOf(report) : '',
})

/** Opening is reading. Failing to say so is not worth a box: it is said again at the next opening. */
function useMarkRead({ week, branchId }: Which, isOpen: boolean): void {
  const { send } = useWrite('markReportRead', {
    makesOld: ['listWeeklyReports', 'showStart'],
    failed: () => undefined,
  })
  const told = useRef<string>()
  useEffect(() => {
    const name = `${week}/${branchId}`
    if (!isOpen || told.current === name) return
    told.current = name
    void send({ week, branchId })
  }, [isOpen, week, branchId, send])
}

function Doors({ which, shared }: { which: Which; shared: Shared }) {
  return (
    <View className='buttons'>
      <ShareButton shared={shared} />
      <Button kind='primary' onTap={() => openFile('downloadWeeklyReport', which)}>
        下载 Word
      </Button>
    </View>
  )
}

function Sheets({ report }: { report: Report }) {
  const { week, title, madeAt, sentences, numbers, before, headline, branches, deliveries } = report
  const today = dayOf(new Date())
  return (
    <>
      <View>
        <Text className='words-title'>{title}</Text>
        <Text className='words-small'>{`${sayWhen(madeAt, today)} 生成，数是当时的。`}</Text>
      </View>
      <Corrections report={report} today={today} />
      <Card>
        <View className='stack'>
          {sentences.map((sentence) => (
            <Text key={sentence} className='words'>
              {sentence}
            </Text>
          ))}
        </View>
      </Card>
      <Compared numbers={numbers} before={before} />
      <LedgerCard headline={headline} />
      <Branches branches={branches} week={week} />
      <Deliveries week={week} deliveries={deliveries} today={today} />
      <RemindMe kinds={['weeklyReady']}>下一份周报出来，微信提醒我</RemindMe>
    </>
  )
}

/** The ledger's honest numbers at the week's end; nothing while the school has no ledger. */
function LedgerCard({ headline }: { headline: Report['headline'] }) {
  const { closed, staged, blocked, open } = headline
  if (closed + staged + blocked + open === 0) return null
  return (
    <Card title='全校整改台账，到这周末'>
      <Figures items={headlineFigures(headline)} />
      <Row label='整改中' value={`${open} 个`} />
    </Card>
  )
}

/** The report itself never changes: what later entries changed is named beside it. */
function Corrections({ report: { corrections, correctedAt }, today }: { report: Report; today: string }) {
  if (!correctedAt && corrections.length === 0) return null
  const when = correctedAt ? `在 ${sayWhen(correctedAt, today)} ` : ''
  if (corrections.length === 0) return <Notice>{`这份周报${when}更正过，现在又和当时报的一样。`}</Notice>
  return (
    <>
      <Notice tone='warn'>{`这份周报${when}有更正：后来补了记录。下面正文里还是当时报的数。`}</Notice>
      <Card title='更正'>
        {corrections.map(({ label, was, now }) => (
          <Row key={label} label={label} note={`原报 ${was}，现为 ${now}`} />
        ))}
      </Card>
    </>
  )
}
