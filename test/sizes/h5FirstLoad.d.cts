export interface H5FirstLoad {
  /** gzipped KiB */
  js: number
  css: number
  /** every file served, with its gzipped KiB */
  files: Record<string, number>
  /** what the page threw while it loaded */
  errors: string[]
  text: string
}

export interface H5Options {
  /** the page's address below the root, `/` by default */
  address?: string
  screenshot?: string
}

export function h5FirstLoad(dist: string, options?: H5Options): Promise<H5FirstLoad>
