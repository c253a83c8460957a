import young from '../stand/youngCalls.cjs'
import { photo } from './member.mjs'
import { must } from './score.mjs'
import { openPhone } from './stage.mjs'

/** A phone of 2018 on a page without https: what its browser does not know is taken away before the page comes. */
export async function oldPhone(stage) {
  const zhao = await openPhone(stage, 'zhao', forget)
  const faults = []
  zhao.page.on('pageerror', (error) => faults.push(error.message))
  await zhao.step('the first page comes', () => zhao.see('给学校党支部的党员、书记和学校领导用。'))
  await zhao.step('the demo opens, and a page that is told by its address which one it is', async () => {
    await zhao.tap('以党员身份看演示')
    await zhao.see('，你好')
    await zhao.tab('整改')
    await zhao.tap(/^1-1 /, false)
    await zhao.see('经过')
  })
  await zhao.step('a photo is made small, digested, kept and shown large', () => keepPhoto(zhao))
  await zhao.step('nothing was called that is not there', async () => must(faults.length === 0, faults.join(' | ')))
  await zhao.page.context().close()
}

async function keepPhoto(zhao) {
  await zhao.home()
  await zhao.tap(/^我的措施/, false)
  await zhao.tap(/^(交材料|重新交)：/, false)
  const choosing = zhao.page.waitForEvent('filechooser')
  await zhao.tap('加照片，最多 9 张')
  await (await choosing).setFiles([await photo('会场.jpg', '#7a8f6a')])
  await zhao.button('看第 1 张照片').waitFor()
  await zhao.page.reload()
  await zhao.tap('看第 1 张照片')
  await zhao.page.locator('.preview-image img').waitFor()
}

/** Done in the page before any of its own scripts. */
function forget(page) {
  return page.addInitScript(takeAway, young.youngCalls)
}

// Runs in the page: it may use nothing of this file.
function takeAway(calls) {
  const places = {
    array: Array.prototype,
    string: String.prototype,
    promise: Promise.prototype,
    blob: Blob.prototype,
    element: Element.prototype,
    Object,
    Promise,
    crypto: Crypto.prototype,
    window,
  }
  for (const [place, names] of Object.entries(calls)) for (const name of names) delete places[place][name]
  delete Crypto.prototype.subtle
  delete window.createImageBitmap
}
