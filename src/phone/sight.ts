import Taro from '@tarojs/taro'

type Tell = (inSight: boolean, height: number) => void

/** Tells whether the element of this id is on the screen, now and whenever that changes. A phone that cannot tell says nothing. */
export function watchSight(id: string, tell: Tell): () => void {
  return process.env.TARO_ENV === 'h5' ? inBrowser(id, tell) : inWeixin(id, tell)
}

function inBrowser(id: string, tell: Tell): () => void {
  const element = document.getElementById(id)
  if (!element || typeof IntersectionObserver === 'undefined') return () => undefined
  const observer = new IntersectionObserver((entries) => {
    const { isIntersecting, boundingClientRect } = entries[entries.length - 1]
    tell(isIntersecting, boundingClientRect.height)
  })
  observer.observe(element)
  return () => observer.disconnect()
}

function inWeixin(id: string, tell: Tell): () => void {
  const observer = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {})
  observer.relativeToViewport({}).observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect: box }) => {
    tell(intersectionRatio > 0, box ? box.bottom - box.top : 0)
  })
  return () => observer.disconnect()
}
