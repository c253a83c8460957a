import path from 'node:path'
import { Refusal } from './refusal'

const KEPT = /^wxfile:\/\/(usr|store)\//
const MAX_KEPT_BYTES = 200 * 1024 * 1024
const ROOTS = ['wxfile://usr', 'wxfile://store', 'wxfile://tmp']

/** The phone's local files: path → bytes. Tests put photos in and look at what the program kept. */
export class FileTable {
  private readonly table: Map<string, Buffer>
  private readonly folders = new Set(ROOTS)
  private lastId = 0

  constructor(
    files: Record<string, Buffer> = {},
    private readonly disk = { isFull: false },
  ) {
    this.table = new Map(Object.entries(files))
  }

  get paths(): string[] {
    return [...this.table.keys()]
  }

  has(name: string): boolean {
    return this.table.has(name)
  }

  read(name: string): Buffer {
    const bytes = this.table.get(name)
    if (!bytes) throw new Refusal(`no such file or directory, open "${name}"`)
    return bytes
  }

  write(name: string, bytes: Buffer): void {
    const folder = path.posix.dirname(name)
    if (!this.hasFolder(folder)) throw new Refusal(`no such file or directory, open "${name}"`)
    const isOver = KEPT.test(name) && this.keptBytes() + bytes.length > MAX_KEPT_BYTES
    if (this.disk.isFull || isOver) throw new Refusal('the maximum size of the file storage limit is exceeded')
    this.table.set(name, bytes)
  }

  remove(name: string): void {
    this.read(name)
    this.table.delete(name)
  }

  hasFolder(folder: string): boolean {
    return this.folders.has(folder) || this.paths.some((name) => name.startsWith(`${folder}/`))
  }

  makeFolder(folder: string, isRecursive: boolean): void {
    if (this.hasFolder(folder)) throw new Refusal(`file already exists ${folder}`)
    const parent = path.posix.dirname(folder)
    if (!this.hasFolder(parent)) {
      if (!isRecursive) throw new Refusal(`no such file or directory ${folder}`)
      this.makeFolder(parent, true)
    }
    this.folders.add(folder)
  }

  removeFolder(folder: string, isRecursive: boolean): void {
    const inside = this.paths.filter((name) => name.startsWith(`${folder}/`))
    if (!this.hasFolder(folder)) throw new Refusal(`no such file or directory ${folder}`)
    if (inside.length > 0 && !isRecursive) throw new Refusal(`directory not empty ${folder}`)
    for (const name of inside) this.table.delete(name)
    this.folders.delete(folder)
  }

  /** the names of files in a folder, and of the folders in it that hold something */
  list(folder: string): string[] {
    if (!this.hasFolder(folder)) throw new Refusal(`no such file or directory ${folder}`)
    const inside = this.paths.filter((name) => name.startsWith(`${folder}/`))
    return [...new Set(inside.map((name) => name.slice(folder.length + 1).split('/')[0]))]
  }

  private keptBytes(): number {
    return [...this.table].reduce((sum, [name, bytes]) => (KEPT.test(name) ? sum + bytes.length : sum), 0)
  }

  /** stores bytes under a fresh path of the folder `tmp`, `store` … and returns it */
  keep(bytes: Buffer, folder: string, like = ''): string {
    this.lastId += 1
    const name = `wxfile://${folder}/${this.lastId}${path.posix.extname(like)}`
    this.write(name, bytes)
    return name
  }
}
