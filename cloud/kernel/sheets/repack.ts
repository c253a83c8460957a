/**
 * A plain stored zip of checked parts. The spreadsheet library reads a zip front to back and never looks at its
 * directory, so it could be shown other bytes than those that were checked; it is given this one instead.
 */
export function repack(parts: Map<string, Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, data] of parts) {
    const name = Buffer.from(path)
    const facts = describe(name, data)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, name]))
    files.push(local)
    offset += local.length
  }
  return Buffer.concat([...files, ...directory, closing(directory, offset)])
}

// The 26 bytes that a file's own header and its line in the directory share: version to length of the extra field.
function describe(name: Buffer, data: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(0x0800, 2)
  facts.writeUInt16LE(0x21, 8)
  facts.writeUInt32LE(crc32(data), 10)
  facts.writeUInt32LE(data.length, 14)
  facts.writeUInt32LE(data.length, 18)
  facts.writeUInt16LE(name.length, 22)
  return facts
}

function closing(directory: Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, line) => sum + line.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return end
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/** The checksum of zip; Node has its own only from 20.15 on. */
export function crc32(data: Buffer): number {
  let sum = 0xffffffff
  for (const byte of data) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
