import type { In, Out } from '../../../cloud/contract/calls'
import { writeSheet } from '../../../cloud/kernel/sheets/writeSheet'
import { ledgerColumns } from '../../../cloud/rooms/rectification/ledgerRules'
import type { Answer, World } from '../setup/world'

export type Line = Record<string, string>

/** The first row of a right sheet. */
export const first: Line = {
  巡察轮次: '第七轮巡察',
  巡察组: '县委第一巡察组',
  反馈日期: '2026-09-01',
  整改开始: '2026-09-01',
  整改结束: '2026-11-30',
  类别序号: '1',
  类别: '履行职责方面',
  问题编号: '1',
  问题: '学习不够深入',
  责任领导: '党委书记',
  责任部门: '党建办',
  措施序号: '1',
  整改措施: '制定学习计划',
}

/** An .xlsx of the ledger's columns, as base64. */
export async function sheetOf(rows: Line[], columns: string[] = ledgerColumns): Promise<string> {
  const bytes = await writeSheet({
    sheetName: '整改台账',
    columns: columns.map((title) => ({ title })),
    rows: rows.map((row) => columns.map((title) => row[title] ?? null)),
  })
  return bytes.toString('base64')
}

export type Given = Pick<In<'compareLedger'>, 'fileBase64' | 'pasted'>

export const compare = (world: World, token: string, given: Given) => world.call(token, 'compareLedger', given)

/** Compares and brings in, as the page does; a sheet that cannot be compared answers why. */
export async function bringIn(
  world: World,
  token: string,
  given: Given,
  take: string[] = [],
): Promise<Answer<Out<'importLedger'>>> {
  const compared = await compare(world, token, given)
  if (compared.code !== undefined) return { ...compared, result: undefined as never }
  return world.call(token, 'importLedger', { ...given, digest: compared.result.digest, take })
}

/** The file behind a link, as base64. */
export async function fetched(world: World, url: string, headers: Record<string, string>): Promise<string> {
  return (await world.server.inject({ url, headers })).rawPayload.toString('base64')
}
