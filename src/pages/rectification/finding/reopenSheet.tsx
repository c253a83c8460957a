import type { ActProps } from './closeSheet'
import { SaySheet } from './saySheet'

/** Back to 整改中, with the reason. */
export const ReopenSheet = ({ findingId, onClose }: ActProps) => (
  <SaySheet
    call='reopenFinding'
    draft={`finding/${findingId}/reopen`}
    title='重新打开'
    label='为什么重新打开'
    why='原来的销号记录不会删。写下原因，责任人知道要补什么。'
    placeholder='例如：回头看发现又有反弹'
    missing='请写一句原因'
    button='确定重新打开'
    toasted='已重新打开，状态是整改中'
    inputOf={(reason) => ({ findingId, reason })}
    onClose={onClose}
  />
)
