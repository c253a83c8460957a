import type { Browser } from 'playwright-core'

/** Where the browser is; a machine with nothing but Node has none. */
export const CHROMIUM: string
export function openChromium(): Promise<Browser>
