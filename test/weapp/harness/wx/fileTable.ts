import path from 'node:path'
import { Refusal } from './refusal'

/** The phone's local files: path → bytes. Tests put photos in and look at what the program kept. */
export class FileTable {
  private readonly table: Map<string, Buffer>
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
    if (this.disk.isFull) throw new Refusal('the maximum size of the file storage limit is exceeded')
    this.table.set(name, bytes)
  }

  remove(name: string): void {
    this.read(name)
    this.table.delete(name)
  }

  /** stores bytes under a fresh path of the folder `tmp`, `store` … and returns it */
  keep(bytes: Buffer, folder: string, like = ''): string {
    this.lastId += 1
    const name = `wxfile://${folder}/${this.lastId}${path.posix.extname(like)}`
    this.write(name, bytes)
    return name
  }
}
