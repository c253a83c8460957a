import type { ActProps } from './closeSheet'
import { SaySheet } from './saySheet'

/** 申请销号: a leader who neither did nor accepted it decides. */
export const RequestSheet = ({ findingId, onClose }: ActProps) => (
  <SaySheet
    call='requestClosure'
    draft={`finding/${findingId}/request`}
    title='申请销号'
    label='凭什么可以销号'
    why='学校领导看这一句，再看材料，决定销号还是退回。'
    placeholder='例如：制度已印发，连续三个月按月开展'
    missing='请写一句依据'
    button='申请'
    toasted='已申请，等学校领导看'
    inputOf={(note) => ({ findingId, note })}
    onClose={onClose}
  />
)
