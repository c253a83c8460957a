import Taro from '@tarojs/taro'
import { errors } from '../../cloud/contract/errors'
import { asCallError, CallError, noNetwork } from './callError'
import { copyText } from './clipboard'
import { tell } from './feedback'
import { absolute } from './server'

/** Opens a file from the server: WeChat shows it with its menu (forward, save), a browser saves it. Throws CallError. */
export async function openLink(link: string, fileName: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return saveInBrowser(link, fileName)
  if (fileName.endsWith('.zip')) return handOn(link)
  const filePath = await download(link, fileName)
  const fileType = fileName.split('.').pop() as keyof Taro.openDocument.FileType
  try {
    await Taro.openDocument({ filePath, fileType, showMenu: true })
  } catch {
    throw new CallError(noNetwork, '文件已下载，但这台手机打不开它。请在电脑上打开，或装一个能看文档的应用。')
  }
}

// WeChat opens no .zip and downloads nothing so large.
async function handOn(link: string): Promise<void> {
  if (!(await copyText(absolute(link))))
    throw new CallError(noNetwork, '下载地址没有复制成功。请在电脑上打开网页再下载。')
  await tell('微信里打不开压缩包。下载地址已复制，一小时内发到电脑上，用浏览器打开就能下载。')
}

async function download(link: string, fileName: string): Promise<string> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName.replace(/[\\/:*?"<>|]/g, '_')}`
    const answer = await Taro.downloadFile({ url: absolute(link), filePath })
    if (answer.statusCode !== 200) throw new CallError(errors.LINK_EXPIRED.code)
    return answer.filePath ?? filePath
  } catch (thrown) {
    throw asCallError(thrown)
  }
}

function saveInBrowser(link: string, fileName: string): void {
  const anchor = document.createElement('a')
  anchor.href = absolute(link)
  anchor.download = fileName
  anchor.rel = 'noopener'
  document.body.appendChild(anchor)
  anchor.click()
  anchor.remove()
}
