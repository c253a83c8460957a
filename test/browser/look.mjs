import { must } from './score.mjs'

const heard = new WeakMap()

/** Keeps what the browser complains about; a refusal's 4xx is an answer, not a fault. */
export function watch(page) {
  const faults = []
  heard.set(page, faults)
  page.on('pageerror', (error) => faults.push(`pageerror: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    if (!/^Failed to load resource: (the server responded with a status of 4\d\d|net::)/.test(text)) faults.push(text)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
}

/** No complaint, nothing wider than the phone, no broken picture; small targets are only noted. */
export async function weigh(stage, page, name) {
  const faults = heard.get(page).splice(0)
  must(faults.length === 0, `the browser complains: ${faults.join(' | ')}`)
  const found = await page.evaluate(measure)
  for (const target of found.small) stage.small.set(`${name}: ${target}`, true)
  must(found.width <= found.screen, `${found.width} px wide on a screen of ${found.screen}: ${found.wide.join(', ')}`)
  must(found.broken === 0, `${found.broken} pictures do not show`)
}

// Runs in the page: it may use nothing of this file.
function measure() {
  const shown = [...document.querySelectorAll('*')].filter(
    (one) => one.checkVisibility?.() && one.getClientRects().length,
  )
  const name = (one) => one.getAttribute('aria-label') ?? (one.textContent || one.className).slice(0, 20)
  const tappable = shown.filter((one) => /^(button|link|radio|checkbox)$/.test(one.getAttribute('role') ?? ''))
  const small = tappable.flatMap((one) => {
    const { width, height } = one.getBoundingClientRect()
    return height < 43.5 || width < 43.5 ? [`${name(one)} ${Math.round(width)}×${Math.round(height)}`] : []
  })
  const screen = window.innerWidth
  return {
    small,
    screen,
    width: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    wide: shown
      .filter((one) => one.getBoundingClientRect().right > screen + 1)
      .map(name)
      .slice(0, 5),
    broken: shown.filter((one) => one.tagName === 'IMG' && one.complete && one.naturalWidth === 0).length,
  }
}
