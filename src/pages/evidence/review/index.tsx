import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { AlikeEvidence, EvidenceCard } from '../../../../cloud/contract/evidence'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { go } from '../../../phone/navigation'
import { useUnsent } from '../../../phone/outbox/shelf'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { LinkSheet } from './linkSheet'
import { ReturnSheet } from './returnSheet'
import { Waiting } from './waiting'

/** What waits for my review, oldest first. */
export default function Review() {
  // The links to the photos expire, so nothing of this is kept for the next start.
  const read = useRead('listWaitingEvidence', {}, { keep: false })
  const [decided, setDecided] = useState<readonly number[]>([])
  const [returning, setReturning] = useState<EvidenceCard>()
  const [linking, setLinking] = useState<{ evidence: EvidenceCard; other: AlikeEvidence }>()
  const settle = (id: number) => setDecided((old) => [...old, id])
  // Decided without a network: off the list until the server has heard of it.
  const unsent = useUnsent('acceptEvidence', 'returnEvidence')
    .filter(({ state }) => state !== 'needsYou')
    .map(({ input }) => input.evidenceId)
  const left = (evidence: readonly EvidenceCard[]) =>
    evidence.filter(({ id }) => !decided.includes(id) && !unsent.includes(id))
  return (
    <Page title='审核材料' onRefresh={read.again}>
      <ReadView read={read} isEmpty={({ evidence }) => left(evidence).length === 0} whenEmpty={<NothingWaits />}>
        {({ evidence }) => (
          <>
            <Text className='words-small'>{`等你审核 ${left(evidence).length} 份，先交的在前`}</Text>
            <List items={left(evidence)} keyOf={({ id }) => id} label='等审核的材料' atFirst={2} step={20} apart>
              {(one) => (
                <Waiting
                  evidence={one}
                  onSettled={settle}
                  onReturn={setReturning}
                  onLink={(evidence, other) => setLinking({ evidence, other })}
                  again={read.again}
                />
              )}
            </List>
          </>
        )}
      </ReadView>
      {linking && <LinkSheet {...linking} onClose={() => setLinking(undefined)} />}
      {returning && (
        <ReturnSheet
          key={returning.id}
          evidence={returning}
          onClose={() => setReturning(undefined)}
          onSettled={settle}
        />
      )}
    </Page>
  )
}

const NothingWaits = () => (
  <Empty
    picture='done'
    sentence='没有等你审核的材料'
    advice='有人交了，这里和首页都会看到。自己交的材料由别的同志审。'
    action={{ label: '看整改台账', onTap: () => go(paths.findings) }}
  />
)
