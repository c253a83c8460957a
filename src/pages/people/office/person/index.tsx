import { dayOf } from '../../../../../cloud/contract/calendar'
import type { Person } from '../../../../../cloud/contract/people'
import { Badge } from '../../../../parts/Badge'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { Empty } from '../../../../parts/Empty'
import { Page } from '../../../../parts/Page'
import { ReadView } from '../../../../parts/ReadView'
import { Row } from '../../../../parts/Row'
import { confirm, toast } from '../../../../phone/feedback'
import { replace, useParams } from '../../../../phone/navigation'
import { useRead } from '../../../../phone/reads'
import { useWrite } from '../../../../phone/writes'
import { paths } from '../../paths'
import { sayPerson, standingOf } from '../sayPerson'
import { ChangeForm } from './changeForm'

export default function PersonPage() {
  const { personId } = useParams()
  const roster = useRead('listPeople', { withLeft: true })
  const find = (people: readonly Person[]) => people.find(({ id }) => id === Number(personId))
  return (
    <Page title='名册上的人'>
      <ReadView read={roster} isEmpty={({ people }) => !find(people)} whenEmpty={<Missing />}>
        {({ people }) => {
          const person = find(people)
          return person && <Known person={person} />
        }}
      </ReadView>
    </Page>
  )
}

const Missing = () => (
  <Empty
    picture='lost'
    sentence='名册上没有找到这个人'
    advice='可能已被移走，或者不在你能看的范围内。'
    action={{ label: '看名册', onTap: () => replace(paths.roster) }}
  />
)

function Known({ person }: { person: Person }) {
  const { tone, words } = standingOf(person, dayOf(new Date()))
  return (
    <>
      <Card title={person.name} aside={<Badge tone={tone}>{words}</Badge>}>
        <Row label={sayPerson(person)} />
      </Card>
      {/* A new form when the roster was read anew, so that it never shows what stood there before. */}
      <ChangeForm key={JSON.stringify(person)} person={person} />
      {person.hasAccount && <Release person={person} />}
    </>
  )
}

function Release({ person: { id, name } }: { person: Person }) {
  const releasing = useWrite('releaseAccount', {
    makesOld: ['listPeople'],
    done: () => toast('已解除，可以重新加入'),
  })
  const release = async () => {
    const sentence = `解除后，${name}要用邀请码重新加入才能登录。签到、标记和材料都还在。`
    if (await confirm(sentence, '解除', '先不')) await releasing.send({ personId: id })
  }
  return (
    <Card title='账号绑定'>
      <Row label='已绑定账号' note='忘了密码、换了微信时，解除后用邀请码重新加入' />
      <Button kind='danger' onTap={release}>
        解除账号绑定
      </Button>
    </Card>
  )
}
