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
export function Linked({ evidence: { id, isMine, links } }: { evidence: EvidenceCard }) {
  const mayUndo = useMay()('unlinkEvidence') && !isMine
  const undo = useWrite('unlinkEvidence', { makesOld: linkMakesOld })
  const takeBack = async (otherId: number) => {
    if (await confirm('取消这条说明？以后审核时会再问一次。', '取消说明')) await undo.send({ evidenceId: id, otherId })
  }
  return (
    <>
      {links.map(({ evidenceId, measureId, findingId, findingTitle, reason }) => (
        <View key={evidenceId}>
          <Notice onTap={() => go(paths.measure, { measureId, findingId })}>
            {`${linkedEvidenceWords}：${reason}。另一份交在“${findingTitle}”`}
          </Notice>
          {mayUndo && (
            <Button kind='quiet' label={`取消和“${findingTitle}”的说明`} onTap={() => takeBack(evidenceId)}>
              取消说明
            </Button>
          )}
        </View>
      ))}
    </>
  )
}
