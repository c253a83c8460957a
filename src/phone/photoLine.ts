import { asCallError } from './callError'
import { dropKept, type KeptPhoto, keepPhoto, sendKept, showKept } from './photoShelf'
import type { Photo } from './photos'

/** A photo of a form: PhotoGrid (src/parts) draws it. */
export interface TrayPhoto extends KeptPhoto {
  /** Set while it is on its way. */
  percent?: number
  /** Why it did not arrive; a tap tries again. */
  failed?: string
  /** The server refused it: sending it again by itself would change nothing. */
  isRefused?: boolean
}

const gone = '有照片已经不在手机上了，请重新选。'
const twice = '有一张已经选过了，没有重复加。'

/** The photos of one form: kept as soon as chosen, and sent as soon as they may be. */
export class PhotoLine {
  photos: readonly TrayPhoto[] = []
  /** Those of an earlier page are being brought back, or chosen ones made small. */
  isPreparing: boolean
  /** What went wrong with choosing, for the person. */
  problem: string | undefined
  private mayGo = false
  private isClosed = false
  private restoring = false

  constructor(
    private readonly kept: readonly KeptPhoto[],
    private readonly max: number,
    /** The photos to be remembered with the draft. */
    private readonly remember: (kept: KeptPhoto[]) => void,
    private readonly changed: () => void,
  ) {
    this.isPreparing = kept.length > 0
  }

  /** Brings back what an earlier page kept. */
  async restore(): Promise<void> {
    if (this.restoring) return
    this.restoring = true
    const pathOf = ({ key }: KeptPhoto) => showKept(key).catch(() => undefined)
    const found = await Promise.all(this.kept.map(async (photo) => ({ photo, path: await pathOf(photo) })))
    const there = found.flatMap(({ photo, path }) => (path === undefined ? [] : [{ ...photo, path }]))
    if (there.length < found.length) this.problem = gone
    this.isPreparing = false
    this.put([...there, ...this.photos])
    this.sendWaiting()
  }

  async add(chosen: readonly Photo[]): Promise<void> {
    this.problem = undefined
    this.isPreparing = true
    this.changed()
    // One after the other: a decoded photo takes tens of megabytes.
    for (const photo of chosen.slice(0, this.max - this.photos.length)) await this.take(photo)
    this.isPreparing = false
    this.changed()
    this.sendWaiting()
  }

  remove(index: number): void {
    const photo = this.photos[index]
    this.put(this.photos.filter((other) => other !== photo))
    void dropKept(photo.key)
  }

  retry(index: number): void {
    void this.send(this.photos[index])
  }

  /** From now on photos may leave the phone, or not. */
  letGo(may: boolean): void {
    this.mayGo = may
    this.sendWaiting()
  }

  /** Again what the network, not the server, held back. */
  resume(): void {
    if (!this.mayGo || this.isClosed) return
    for (const photo of this.photos) if (photo.failed && !photo.isRefused) void this.send(photo)
  }

  /** As the outbox and the draft know them. */
  get keptPhotos(): KeptPhoto[] {
    return this.photos.map(asKept)
  }

  /** Somebody else sends them now: what is on its way goes on, and the draft is written no more. */
  close(): void {
    this.isClosed = true
  }

  private async take(photo: Photo): Promise<void> {
    try {
      const kept = await keepPhoto(photo)
      const isThere = this.photos.some(({ digest }) => digest === kept.digest)
      if (isThere) {
        this.problem = twice
        await dropKept(kept.key)
      } else this.put([...this.photos, kept])
    } catch (thrown) {
      this.problem = asCallError(thrown).sentence
    }
  }

  private sendWaiting(): void {
    if (!this.mayGo || this.isClosed) return
    for (const photo of this.photos)
      if (photo.id === undefined && photo.percent === undefined && !photo.failed) void this.send(photo)
  }

  private async send(photo: TrayPhoto): Promise<void> {
    this.patch(photo, { percent: 0, failed: undefined, isRefused: undefined })
    try {
      const id = await sendKept(asKept(photo), (percent) => this.patch(photo, { percent }))
      this.patch(photo, { id, percent: 100 })
    } catch (thrown) {
      const { sentence, isPassing } = asCallError(thrown)
      this.patch(photo, { percent: undefined, failed: sentence, isRefused: !isPassing })
    }
  }

  private patch({ key }: TrayPhoto, part: Partial<TrayPhoto>): void {
    const next = this.photos.map((photo) => (photo.key === key ? { ...photo, ...part } : photo))
    if (part.id === undefined) this.show(next)
    else this.put(next)
  }

  private put(next: readonly TrayPhoto[]): void {
    this.show(next)
    // A draft that was handed in is gone and must not come back.
    if (!this.isClosed) this.remember(next.map(asKept))
  }

  private show(next: readonly TrayPhoto[]): void {
    this.photos = next
    this.changed()
  }
}

const asKept = ({ key, path, digest, bytes, id }: TrayPhoto): KeptPhoto =>
  id === undefined ? { key, path, digest, bytes } : { key, path, digest, bytes, id }
