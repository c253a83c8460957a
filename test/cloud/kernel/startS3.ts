import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'

interface S3Server {
  run(): Promise<AddressInfo>
  close(): Promise<void>
}
type S3Options = {
  address: string
  port: number
  silent: boolean
  directory: string
  configureBuckets: { name: string }[]
}

/** A real S3 server on loopback with one empty bucket, kept in a folder of the caller's. */
export async function startS3(
  directory: string,
  bucket: string,
): Promise<{ address: AddressInfo; stop: () => Promise<void> }> {
  await mkdir(directory, { recursive: true })
  // s3rver brings no types of its own.
  const S3rver = jest.requireActual<new (options: S3Options) => S3Server>('s3rver')
  const options = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] }
  const server = new S3rver(options)
  return { address: await server.run(), stop: () => server.close() }
}
