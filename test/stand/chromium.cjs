const { chromium } = require('playwright-core')

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser of every test that needs a real one; it asks nobody outside for anything. */
const openChromium = () => chromium.launch({ executablePath: CHROMIUM, headless: true, args })

module.exports = { CHROMIUM, openChromium }
