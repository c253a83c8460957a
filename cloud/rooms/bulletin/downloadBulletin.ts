import { may } from '../../contract/access'
import type { PublicLine } from '../../contract/bulletin'
import { bulletinStateWords } from '../../contract/bulletinWords'
import { cloudFunction } from '../../kernel/cloudFunction'
import { writePaper } from '../../kernel/documents/writePaper'
import { refuse } from '../../kernel/fault'
import { docx } from '../../kernel/files/shelf'
import { findPublic } from './publicStore'
import { versionOf } from './versionRules'

export default cloudFunction('downloadBulletin', async ({ tx, reach, me, input, now, files }) => {
  const found = await findPublic(tx, reach, input.bulletinId)
  const isPublished = found?.bulletin.state === 'published'
  if (!found || !(isPublished || may(me.roles, 'editBlock'))) throw refuse('NOT_FOUND')
  const { title, version } = versionOf({ ...found.bulletin, title: titleIn(found.lines) })
  const mark = isPublished ? null : `${bulletinStateWords.draft} 第${version}版`
  const bytes = await writePaper(found.lines, mark)
  const name = `${title}${mark ? `（${mark}）` : ''}.docx`.replace(/[\\/:*?"<>|]/g, ' ')
  return files.offer(reach.schoolId, name, docx, bytes, now)
})

const titleIn = (lines: readonly PublicLine[]) => lines.find(({ kind }) => kind === 'title')?.text ?? ''
