import Taro from '@tarojs/taro'
import { errors } from '../../cloud/contract/errors'
import { CallError } from './callError'
import { pickFiles } from './pickFiles'

/** A spreadsheet as the server takes it (`fileBase64: sheet.base64`). */
export interface Sheet {
  name: string
  base64: string
}

const xlsx = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const largest = 1024 * 1024

/** Lets the person choose an .xlsx: from a chat in WeChat, from disk in a browser. undefined when they change their mind. */
export async function chooseSheet(): Promise<Sheet | undefined> {
  return process.env.TARO_ENV === 'h5' ? fromDisk() : fromChat()
}

async function fromDisk(): Promise<Sheet | undefined> {
  const [file] = await pickFiles(xlsx, false)
  if (!file) return undefined
  refuseLarge(file.size)
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new CallError(errors.SHEET_UNREADABLE.code))
    reader.readAsDataURL(file)
  })
  return { name: file.name, base64: url.slice(url.indexOf(',') + 1) }
}

async function fromChat(): Promise<Sheet | undefined> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).catch(() => undefined)
  const file = chosen?.tempFiles[0]
  if (!file) return undefined
  refuseLarge(file.size)
  try {
    const base64 = Taro.getFileSystemManager().readFileSync(file.path, 'base64') as string
    return { name: file.name, base64 }
  } catch {
    throw new CallError(errors.SHEET_UNREADABLE.code)
  }
}

function refuseLarge(size: number): void {
  if (size > largest) throw new CallError(errors.TOO_LARGE.code)
}
