import fs from 'node:fs'
import yauzl from 'yauzl'
import { must } from './score.mjs'
import { signIn } from './stage.mjs'

/** Chen: the school's numbers, a finding signed off, the weekly report read and taken along as Word. */
export async function leader(stage) {
  const chen = await signIn(stage, 'chen', '学校领导')
  await chen.look('start-leader', true)
  await report(chen, await stage.cloud.signIn('chen'))
  await chen.home()
  await chen.tap(/^全校整改/, false)
  await chen.see('各支部')
  await chen.look('progress-school', true)
  await close(chen)
  await chen.page.context().close()
}

async function close(chen) {
  await chen.step('a finding whose measures are all accepted is signed off', async () => {
    await chen.page.getByRole('list', { name: '可以销号的问题' }).getByRole('button').first().click()
    await chen.tap('销号')
    await chen.see('怎样完成的')
    await chen.look('close-finding', true)
    await chen.tap('确定销号')
    await chen.see('已销号：已整改完成')
  })
  await chen.look('finding-closed', true)
}

async function report(chen, call) {
  const { unreadReport } = await call('showStart')
  must(unreadReport, 'the demo has no unread report')
  await chen.tap(new RegExp(unreadReport.title.slice(0, 10)), false)
  await chen.step('the report is opened, and read from then on', async () => {
    await chen.see(unreadReport.title)
    await chen.see('这一周和上周')
    await chen.page.waitForTimeout(500)
    const { reports } = await call('listWeeklyReports')
    const same = ({ week, branchId }) => week === unreadReport.week && branchId === unreadReport.branchId
    must(reports.find(same).isRead, 'it is still unread')
  })
  await chen.look('report', true)
  await chen.step('it downloads as a Word document with its title', async () => {
    const downloading = chen.page.waitForEvent('download')
    await chen.tap('下载 Word')
    const download = await downloading
    must(download.suggestedFilename() === `${unreadReport.title}.docx`, download.suggestedFilename())
    const file = await download.path()
    must(fs.readFileSync(file).subarray(0, 2).toString() === 'PK', 'no zip')
    const words = (await entryOf(file, 'word/document.xml')).replace(/<[^>]+>/g, '')
    must(words.includes(unreadReport.title.replace(/（.*/, '')), 'its title is not in the document')
  })
  await chen.home()
  await chen.step('the start page has no such unread line any more', async () => {
    await chen.see('现在可以做的')
    must((await chen.sees(unreadReport.title)) === 0, 'it still stands there')
  })
  await chen.tap(/^周报/, false)
  await chen.see('下一份在')
  await chen.look('reports', true)
}

const entryOf = (file, wanted) =>
  new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => reject(new Error(`no ${wanted}`)))
      zip.on('entry', (entry) => {
        if (entry.fileName !== wanted) return zip.readEntry()
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure)
          resolve(Buffer.concat(await stream.toArray()).toString('utf8'))
        })
      })
      zip.readEntry()
    })
  })
