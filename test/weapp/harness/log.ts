export interface SetDataRecord {
  page: string
  pageId: number
  /** 0 for the page itself */
  compId: number
  bytes: number
  keys: string[]
  patch: Record<string, unknown>
  at: number
}

export interface RequestRecord {
  kind: 'request' | 'upload' | 'download'
  url: string
  method: string
  data?: unknown
  header?: Record<string, string>
  status?: number
  ms?: number
  failed?: string
  at: number
}

export interface ApiRecord {
  name: string
  args: Record<string, unknown>
  at: number
}

/** Everything the program did that a test may ask about. */
export class Log {
  readonly setData: SetDataRecord[] = []
  readonly requests: RequestRecord[] = []
  readonly api: ApiRecord[] = []
  readonly console: { level: string; text: string }[] = []
  readonly errors: string[] = []
  /** members of `wx` that were read but do not exist here */
  readonly missingApi = new Set<string>()

  error(origin: string, error: unknown): void {
    const text = error instanceof Error || hasStack(error) ? String(error.stack) : String(error)
    this.errors.push(`${origin}: ${text}`)
  }

  /** the arguments of every call of one API, oldest first */
  calls(name: string): Record<string, unknown>[] {
    return this.api.filter((call) => call.name === name).map((call) => call.args)
  }
}

// errors of the program belong to another realm, so instanceof does not know them
function hasStack(value: unknown): value is { stack: unknown } {
  return typeof value === 'object' && value !== null && 'stack' in value
}
