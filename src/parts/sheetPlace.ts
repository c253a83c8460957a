import { createContext } from 'react'

/**
 * Where a page draws its sheets: a box of their own, because what comes and goes among the content makes WeChat draw all of
 * the content anew. undefined: the page is not drawn yet · null: there is no page.
 */
export const SheetPlace = createContext<Element | null | undefined>(null)
