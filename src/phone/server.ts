/** Where the server is: the H5 page and the functions share one origin, the mini program is built with an address. */
export const serverUrl = process.env.TARO_ENV === 'h5' ? window.location.origin : ZB_SERVER

/** A link from the server (`/files/...`) as an address that an image or a download can use. */
export const absolute = (link: string): string =>
  /^[a-z]+:/.test(link) ? link : `${serverUrl.replace(/\/$/, '')}/${link.replace(/^\//, '')}`
