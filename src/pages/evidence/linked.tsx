import { View } from '@tarojs/components'
import type { EvidenceCard } from '../../../cloud/contract/evidence'
import { linkedEvidenceWords } from '../../../cloud/contract/ledgerWords'
import { Button } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import { confirm } from '../../phone/feedback'
import { useMay } from '../../phone/me'
import { go } from '../../phone/navigation'
import { useWrite } from '../../phone/writes'
import { linkMakesOld } from './madeOld'
import { paths } from './paths'

/** Other evidence of the same activity, with what was openly said of it. */
export function Linked({ evidence }: { evidence: EvidenceCard }) {
  const { id, isMine, links } = evidence
  const mayUndo = useMay()('unlinkEvidence') && !isMine
  const undo = useWrite('unlinkEvidence', { makesOld: linkMakesOld })
  const takeBack = async (otherId: number) => {
    if (await confirm('取消这条说明？以后审核时会再问一次。', '取消说明')) await undo.send({ evidenceId: id, otherId })
  }
  return (
    <>
      {links.map((link) => (
        <View key={link.evidenceId}>
          <Notice onTap={() => go(paths.measure, { measureId: link.measureId, findingId: link.findingId })}>
            {`${linkedEvidenceWords}：${link.reason}。另一份交在“${nameOf(link, evidence)}”`}
          </Notice>
          {mayUndo && (
            <Button kind='quiet' label={`取消说明：${nameOf(link, evidence)}`} onTap={() => takeBack(link.evidenceId)}>
              取消说明
            </Button>
          )}
        </View>
      ))}
    </>
  )
}

/** The finding is the shorter name, where it is another. */
const nameOf = (link: EvidenceCard['links'][number], { findingId }: EvidenceCard) =>
  link.findingId === findingId ? link.measureText : link.findingTitle
