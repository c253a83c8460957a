import { Text, View } from '@tarojs/components'
import { dayOf, sayClock, sayDate, sayWeekday, sayWhen } from '../../../../cloud/contract/calendar'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { sayWeekNumber } from '../../../parts/sayWeek'
import { go } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { byWeek, type ReportLine } from './byWeek'
import './list.scss'

const weeksAtOnce = 8

/** The weekly reports that I may read, the newest first. */
export default function ReportList() {
  const read = useRead('listWeeklyReports', {})
  const today = dayOf(new Date())
  return (
    <Page title='周报' onRefresh={read.again}>
      <ReadView read={read} shape='list'>
        {({ reports, nextAt }) =>
          reports.length === 0 ? (
            <Empty
              picture='report'
              sentence='还没有周报'
              advice={`第一份在 ${sayNext(nextAt, today)} 生成，写的是那之前一周的数。不用谁填，到时来看就行。`}
            />
          ) : (
            <>
              <List apart step={weeksAtOnce} items={byWeek(reports)} keyOf={({ week }) => week} label='周报，新的在前'>
                {({ week, reports: ofWeek }) => (
                  <Card
                    title={sayWeekNumber(week, today)}
                    aside={<Text className='words-small'>{`${sayWhen(ofWeek[0].madeAt, today)} 生成`}</Text>}
                  >
                    {ofWeek.map((report) => (
                      <Line key={report.branchId ?? 0} report={report} />
                    ))}
                  </Card>
                )}
              </List>
              <Text className='words-small'>{`下一份在 ${sayNext(nextAt, today)} 生成。`}</Text>
            </>
          )
        }
      </ReadView>
    </Page>
  )
}

function Line({ report: { week, branchId, title, isRead, isCorrected } }: { report: ReportLine }) {
  const marks = [!isRead && '未读', isCorrected && '已更正'].filter(Boolean)
  return (
    <Row
      label={title}
      badge={<Marks isRead={isRead} isCorrected={isCorrected} />}
      heard={[title, ...marks].join('，')}
      onTap={() => go(paths.report, { week, branchId: branchId ?? undefined })}
    />
  )
}

function Marks({ isRead, isCorrected }: Pick<ReportLine, 'isRead' | 'isCorrected'>) {
  if (isRead && !isCorrected) return null
  return (
    <View className='marks'>
      {!isRead && (
        <View className='unread'>
          <View className='unread-dot' />
          <Text>未读</Text>
        </View>
      )}
      {isCorrected && <Badge tone='warn'>已更正</Badge>}
    </View>
  )
}

function sayNext(nextAt: string, today: string): string {
  const day = dayOf(new Date(nextAt))
  return `${sayDate(day, today)}（${sayWeekday(day)}）${sayClock(nextAt)}`
}
