// A browser's ways for the SDK, over XMLHttpRequest: its own bring a whole HTTP library along. For the mini program
// the build takes adapters.weapp.ts in place of this file.
interface Order {
  method?: string
  headers?: Record<string, string>
  data?: Record<string, unknown> | null
  onprogress?: (event: { direction: 'upload'; loaded: number; total?: number; percent?: number }) => void
}

interface Answer {
  ok: boolean
  status: number
  /** The answer's JSON; undefined when it is something else, such as a hotel's login page. */
  data: unknown
}

interface Upload {
  field: string
  data: Blob
  name: string
}

export const platformInfo = { name: 'Browser' }
export const storage = window.localStorage

export function request(url: string, order: Order = {}): Promise<Answer> {
  const { data } = order
  return send(url, { method: 'GET', ...order }, data === undefined || data === null ? null : JSON.stringify(data))
}

export function upload(url: string, { field, data: file, name }: Upload, order: Order = {}): Promise<Answer> {
  const form = new FormData()
  // The file first: the server reads the parts as they come.
  form.append(field, file, name)
  for (const [key, value] of Object.entries(order.data ?? {})) form.append(key, String(value))
  return send(url, { method: 'POST', ...order }, form).then(asUploaded)
}

/** The SDK counts every 2xx as arrived, also a hotel's login page; ours says something. */
const asUploaded = (answer: Answer): Answer => ({ ...answer, ok: answer.ok && answer.data !== undefined })

function send(url: string, { method = 'GET', headers = {}, onprogress }: Order, body: FormData | string | null) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = new XMLHttpRequest()
    asked.open(method, url)
    for (const [name, value] of Object.entries(headers)) asked.setRequestHeader(name, value)
    if (onprogress) asked.upload.onprogress = (event) => onprogress(progressOf(event))
    asked.onload = () => {
      const { status } = asked
      resolve({ ok: status >= 200 && status < 300, status, data: jsonOf(asked.responseText) })
    }
    const fail = () => reject(new Error('The request did not get through'))
    asked.onerror = fail
    asked.onabort = fail
    asked.send(body)
  })
}

const progressOf = ({ loaded, total, lengthComputable }: ProgressEvent) =>
  lengthComputable
    ? { direction: 'upload' as const, loaded, total, percent: (loaded / total) * 100 }
    : { direction: 'upload' as const, loaded }

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
