import path from 'node:path'
import { hear } from './axe.mjs'
import { weigh } from './look.mjs'
import { step } from './score.mjs'

/** The smallest phone that is still carried. */
export const screen = { width: 375, height: 667 }

/** In the order of the walk: 101 is the first picture of the first lane. */
const numbered = (stage, name) => stage.lane * 100 + stage.pictures.push(name)

/**
 * How a page is looked at: as most phones show it and at 特大 (src/phone/look.ts); with `--pictures` also on a taller phone
 * and in the dark. It is heard in the dark either way.
 */
const tall = { width: 390, height: 844 }
const dark = (page) => page.emulateMedia({ colorScheme: 'dark' })
const light = (page) => page.emulateMedia({ colorScheme: 'light' })
const grow = (page) => page.evaluate(setType, '25.6px')
const shrink = (page) => page.evaluate(setType, '')

// Runs in the page, and does what the Page part does when the person chooses 特大: a reload would lose what was typed.
function setType(size) {
  for (const one of document.querySelectorAll('.page')) {
    one.style.setProperty('--em', size)
    one.classList.toggle('page-large', size !== '')
  }
}

/** Pictures of the page as it stands, and whether it is sound: to the eye, and to a screen reader. */
export async function look(stage, { page, who }, name, large = false) {
  const number = numbered(stage, name)
  const file = (kind) => path.join(stage.output, `${number}-${name}${kind}.png`)
  const sound = (how, kind) =>
    step(stage, `${who}: ${name}${how} is sound`, () => weigh(stage, page, name + kind), page)
  const heard = (how) => step(stage, `${who}: ${name}${how} can be heard and read`, () => hear(page), page)
  await settle(page)
  await picture(page, file(''))
  await sound('', '')
  await heard('')
  if (stage.takesAll) await picture(page, file('-390'), tall)
  await dark(page)
  await page.waitForTimeout(300)
  if (stage.takesAll) await picture(page, file('-dark'))
  await heard(' in the dark')
  await light(page)
  if (!large) return
  await grow(page)
  await settle(page)
  await picture(page, file('-large'))
  await sound(' with large text', '-large')
  await heard(' with large text')
  await shrink(page)
}

const tallest = 4000

/** The whole page: it scrolls inside its frame, so the phone is made as tall as what it shows. */
async function picture(page, file, size = screen) {
  if (size !== screen) await page.setViewportSize(size)
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].map((one) => (one.checkVisibility?.() ? one.scrollHeight : 0))),
  )
  await page.setViewportSize({ ...size, height: Math.min(tallest, Math.max(size.height, height)) })
  await page.waitForTimeout(150)
  await page.screenshot({ path: file })
  await page.setViewportSize(screen)
}

/** Pictures have come, skeletons and toasts have gone. */
async function settle(page) {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  const isWhole = () => ![...document.images].some((image) => image.offsetParent && !image.complete)
  await page.waitForFunction(isWhole).catch(() => undefined)
  const isQuiet = () => !document.querySelector('.taro__toast')?.checkVisibility({ opacityProperty: true })
  await page.waitForFunction(isQuiet).catch(() => undefined)
  await page.waitForTimeout(200)
}
