import { SaySheet } from './saySheet'

export interface SendBackProps {
  closureId: number
  onClose: () => void
}

/** 退回 a request for closure; who asked reads the reason first thing. */
export const SendBackSheet = ({ closureId, onClose }: SendBackProps) => (
  <SaySheet
    call='sendBackClosure'
    draft={`closure/${closureId}/sendBack`}
    title='退回销号申请'
    label='还差什么'
    why='申请的同志打开这个问题，第一眼就看到这一句。'
    placeholder='例如：缺九月的会议记录'
    missing='请写一句，还差什么'
    button='退回'
    toasted='已退回'
    inputOf={(reason) => ({ closureId, reason })}
    onClose={onClose}
  />
)
