import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { type Purpose, purposeWords } from '../../../../cloud/contract/words'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { forgetConsent } from '../../../phone/consent'
import { dropDraftPhotos } from '../../../phone/draftPhotos'
import { confirm, toast } from '../../../phone/feedback'
import { useRead } from '../../../phone/reads'
import { useWrite } from '../../../phone/writes'

type Consent = Out<'listConsents'>['consents'][number]

/** What happens then, said before it happens. */
const afterwards: Record<Purpose, string> = {
  photos: '没交的照片会删除；已经交的随整改材料保存到期限。以后交材料可以只写一句话。',
  xuexi: '你的标记会全部删除，不能恢复，支部以前几周的比率会跟着变。别的都不影响。',
  messages: '不再往你的微信发提醒，排着队的也不发。要做的事首页照样有。',
}

/** Purposes one by one: refusing one leaves the rest as it is. */
export function Purposes() {
  const read = useRead('listConsents', {})
  return (
    <Card title='我同意过的'>
      <ReadView read={read}>
        {({ consents }) => consents.map((one) => <OnePurpose key={one.purpose} consent={one} />)}
      </ReadView>
    </Card>
  )
}

function OnePurpose({ consent: { purpose, givenAt, withdrawnAt } }: { consent: Consent }) {
  const withdrawing = useWrite('withdrawConsent', {
    makesOld: ['listConsents', 'showMyData', 'showMyXuexi', 'showStart', 'showBranchXuexi', 'showBranchProgress'],
    done: () => {
      forgetConsent(purpose)
      if (purpose === 'photos') dropDraftPhotos()
      toast('已撤回')
    },
  })
  const withdraw = async () => {
    if (await confirm(`撤回“${purposeWords[purpose]}”：${afterwards[purpose]}`, '撤回', '先不'))
      await withdrawing.send({ purpose })
  }
  const isGiven = givenAt !== null && withdrawnAt === null
  return (
    <>
      <Row label={purposeWords[purpose]} note={sayStanding(givenAt, withdrawnAt)} />
      {isGiven && (
        <Button kind='quiet' label={`撤回${purposeWords[purpose]}的同意`} onTap={withdraw}>
          撤回
        </Button>
      )}
    </>
  )
}

function sayStanding(givenAt: string | null, withdrawnAt: string | null): string {
  const today = dayOf(new Date())
  if (withdrawnAt) return `${sayWhen(withdrawnAt, today)} 撤回`
  return givenAt ? `${sayWhen(givenAt, today)} 同意` : '没有问过，第一次用时会问'
}
