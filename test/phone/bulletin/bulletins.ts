// A small bulletin for the tests of this room's pages.
import type { Block, Version } from '../../../cloud/contract/bulletin'
import type { Out } from '../../../cloud/contract/calls'

export const version = (part: Partial<Version> = {}): Version => ({
  id: 7,
  version: 1,
  form: 'states',
  state: 'draft',
  title: '示范中学关于第五轮巡察整改进展情况的通报',
  datedOn: '2024-06-22',
  changedAt: '2026-11-21T02:00:00.000Z',
  changedBy: '李书记',
  publishedAt: null,
  publishedBy: null,
  ...part,
})

export const round = { id: 3, round: '第五轮巡察' }

export const block = (key: string, part: Partial<Block> = {}): Block => ({
  key,
  part: 'end',
  kind: 'text',
  text: `${key} 的话`,
  isEdited: false,
  findingId: null,
  measureId: null,
  ...part,
})

export const shown = (blocks: Block[], part: Partial<Version> = {}, isNewest = true): Out<'showBulletin'> => ({
  inspectionId: round.id,
  version: version(part),
  isNewest,
  parts: [
    { part: 'front', title: '标题和开头', blocks: 2, edited: 0 },
    { part: 'c4', title: '履行职责方面', blocks: 8, edited: 1 },
  ],
  blocks,
})

type Alarm = Out<'runChecks'>['groups'][number]['alarms'][number]

export const alarm = (key: string, part: Partial<Alarm> = {}): Alarm => ({
  key,
  sentence: `${key} 不对`,
  quote: `${key} 原文`,
  where: '1-1 第 1 条措施',
  findingId: null,
  measureId: null,
  block: null,
  part: null,
  answer: null,
  ...part,
})

export const checks = (alarms: Alarm[], part: Partial<Out<'runChecks'>> = {}): Out<'runChecks'> => ({
  inspection: round,
  inspections: [round],
  bulletinId: 7,
  reportOn: '2024-06-22',
  open: alarms.filter(({ answer }) => answer === null).length,
  answered: alarms.filter(({ answer }) => answer !== null).length,
  groups: [{ kind: 'noDate', open: alarms.length, alarms }],
  ...part,
})
