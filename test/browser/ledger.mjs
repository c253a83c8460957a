import { importLedger, round } from './ledgerImport.mjs'
import { bulletin, pack } from './ledgerOut.mjs'
import { asked, blocked, edits, lists, lookBacks, owed } from './ledgerPages.mjs'
import { accept, assign, close, sameAgain, sendBack, submit, submitAgain } from './ledgerWork.mjs'
import { must } from './score.mjs'
import { signIn } from './stage.mjs'

/** The real ledger comes in from .xlsx and is worked off by four people, down to the bulletin and the pack. */
export async function ledger(stage) {
  const [wu, li, zhao, chen] = await Promise.all(['wu', 'li', 'zhao', 'chen'].map((name) => signIn(stage, name)))
  await importLedger(stage, wu)
  const finding = await findingToWork(stage)
  const open = async (who) => {
    await who.visit(`/pages/rectification/finding/index?findingId=${finding.id}`)
    await who.see(finding.title)
  }
  await assign(li, open)
  await submit(zhao, open, '#7a8f6a')
  await sendBack(li)
  await owed(zhao)
  await submitAgain(zhao, open)
  await accept(li, open)
  await asked(chen)
  await close(chen, open, li)
  await edits(stage, li, finding.id)
  await lists(wu)
  await lookBacks(li)
  await blocked(chen)
  await sameAgain(stage, zhao, li)
  await bulletin(li, stage)
  await pack(chen, stage, finding)
  for (const { page } of [wu, li, zhao, chen]) await page.context().close()
}

/** One with a single measure, so that one piece of evidence settles it. */
async function findingToWork(stage) {
  const call = await stage.cloud.signIn('li')
  const { inspection, findings } = await call('listFindings', {})
  must(inspection.round === round, `the newest round is ${inspection.round}`)
  return findings.find(({ state, measures }) => state === 'staged' && measures === 1)
}
