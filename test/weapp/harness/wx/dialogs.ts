import type { Answer } from '../options'
import { answering } from './answers'
import type { World, Wx } from './world'

/** what stands over the page: toast, loading, question, choice */
export function dialogApis(world: World): Wx {
  const { view } = world
  const draw = (text: unknown) => void view.post('toast', String(text ?? ''))
  let toastEnds: NodeJS.Timeout | undefined
  return {
    showToast: answering(world, 'showToast', ({ title, duration }) => {
      draw(title)
      clearTimeout(toastEnds)
      toastEnds = setTimeout(() => draw(''), Number(duration ?? 1500)).unref()
    }),
    hideToast: answering(world, 'hideToast', () => draw('')),
    showLoading: answering(world, 'showLoading', ({ title }) => draw(title)),
    hideLoading: answering(world, 'hideLoading', () => draw('')),
    showModal: answering(world, 'showModal', confirmed, decided),
    showActionSheet: answering(world, 'showActionSheet', () => ({ tapIndex: 0 })),
  }
}

// without a mock the person taps 确定; the mock tells only what differs: { confirm: false } or { content: '…' }
function confirmed(args: Answer): Answer {
  return { confirm: true, cancel: false, ...(args.editable ? { content: '' } : {}) }
}

function decided(told: unknown, args: Answer): Answer {
  const answer = { ...confirmed(args), ...(told as Answer) }
  return { ...answer, cancel: !answer.confirm }
}
