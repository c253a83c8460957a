import { dayOf, sayWhen } from '../../contract/calendar'
import type { Line } from './zipRules'

const columns = [
  '文件',
  '大小（字节）',
  'SHA-256',
  '问题编号',
  '措施',
  '哪天做的',
  '提交时间',
  '审核通过时间',
  '支部',
  '说明',
]

export interface EvidenceFacts {
  finding: string
  measure: number
  note: string
  branch: string
  occurredOn: string | null
  recordedAt: Date
  acceptedAt: Date
}

export interface Packed {
  name: string
  size: number
  digest: string
}

export interface Title {
  schoolName: string
  round: string
  /** For whom, when it was fetched by a link. */
  label: string | null
  now: Date
}

/** What is in the zip, and what ought to be and is not; it is written last, when all of that is known. */
export class Manifest {
  private readonly lines: Line[]
  private readonly missing: string[] = []
  private files = 0

  constructor({ schoolName, round, label, now }: Title) {
    const what = [`${schoolName} ${round} 迎检材料`, label ? `提供给：${label}` : '', `生成于 ${say(now)}`]
    this.lines = [
      [what.filter(Boolean).join('，')],
      ['照片是系统里存的原样，没有加水印，摘要可以核对。姓名不列出，按支部写。'],
      columns,
    ]
  }

  file({ name, size, digest }: Packed): void {
    this.files += 1
    this.lines.push([name, size, digest])
  }

  photo(packed: Packed, of: EvidenceFacts): void {
    this.files += 1
    this.lines.push([packed.name, packed.size, packed.digest, ...cellsOf(of), of.note])
  }

  /** Evidence that has no photo to show, and why. */
  without(why: string, of: EvidenceFacts): void {
    this.lines.push([`（${why}）`, '', '', ...cellsOf(of), of.note])
  }

  /** A file that there is none of, rightly. */
  leavesOut(name: string, why: string): void {
    this.lines.push([name, '', '', '', '', '', '', '', '', why])
  }

  /** A file that should be here and is not. */
  lacks(name: string, why: string): void {
    this.missing.push(name)
    this.leavesOut(name, why)
  }

  finished(): readonly Line[] {
    const said = this.missing.length === 0 ? '没有缺的文件' : `缺 ${this.missing.length} 个：${this.missing.join('；')}`
    return [...this.lines, [`共 ${this.files} 个文件，${said}`]]
  }
}

const say = (moment: Date) => sayWhen(moment.toISOString(), '')

const cellsOf = ({ finding, measure, branch, occurredOn, recordedAt, acceptedAt }: EvidenceFacts): Line => {
  const late = occurredOn !== null && occurredOn < dayOf(recordedAt) ? '（事后提交）' : ''
  return [finding, measure, occurredOn ?? '没有写', `${say(recordedAt)}${late}`, say(acceptedAt), branch]
}
