import Taro from '@tarojs/taro'

/** A passing line for good news: `toast('已签到')`. WeChat shows about 20 characters, so longer ones become a box. */
export function toast(sentence: string): void {
  if (sentence.length > 20) void tell(sentence)
  else void Taro.showToast({ title: sentence, icon: 'none', duration: 2000 })
}

/** A sentence that must be read: stays until 知道了. */
export async function tell(sentence: string): Promise<void> {
  await Taro.showModal({ content: sentence, showCancel: false, confirmText: '知道了' })
}

/** Asks before something that cannot be taken back; true when the person agrees. */
export async function confirm(sentence: string, yes = '确定', no = '取消'): Promise<boolean> {
  const answer = await Taro.showModal({ content: sentence, confirmText: yes, cancelText: no, confirmColor: '#b4232a' })
  return answer.confirm
}

/** Asks for one line; undefined when cancelled or left empty. For a longer text use a Sheet with a TextInput. */
export async function ask(question: string, hint = ''): Promise<string | undefined> {
  if (process.env.TARO_ENV === 'h5') return window.prompt(question, '')?.trim() || undefined
  // Missing from Taro's types: editable boxes exist from base library 2.17.1.
  const box = { title: question, placeholderText: hint, editable: true } as Taro.showModal.Option
  const answer = (await Taro.showModal(box)) as Taro.showModal.SuccessCallbackResult & { content?: string }
  return answer.confirm ? answer.content?.trim() || undefined : undefined
}
