import type { Readable } from 'node:stream'
import type { ListObjectsCommandOutput, S3Client } from '@aws-sdk/client-s3'
import { checkKey, type FileStore, type StoredFile } from './store'

export interface S3Settings {
  endpoint?: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** Needed by most stores that are not Amazon's own when reached by an address without the bucket in it. */
  forcePathStyle?: boolean
  /** Files asked for at once when listing; the store's own limit when left out. */
  listAtOnce?: number
}

type Sdk = typeof import('@aws-sdk/client-s3')
type Place = { Bucket: string; Key: string }
type Opened = { sdk: Sdk; client: S3Client }

/** Keeps files in any S3-compatible store; the SDK is loaded at the first use only. */
export function s3Store(settings: S3Settings): FileStore {
  const Bucket = settings.bucket
  let opening: Promise<Opened> | undefined
  const opened = () => {
    opening ??= openClient(settings)
    return opening
  }
  return {
    put: async (key, bytes, mime) => put(await opened(), { Bucket, Key: checkKey(key) }, bytes, mime),
    get: async (key) => get(await opened(), { Bucket, Key: checkKey(key) }),
    async remove(key) {
      const place = { Bucket, Key: checkKey(key) }
      const { sdk, client } = await opened()
      await client.send(new sdk.DeleteObjectCommand(place))
    },
    async *list(prefix, olderThan) {
      yield* listAll(await opened(), settings, prefix, olderThan)
    },
  }
}

async function put({ sdk, client }: Opened, place: Place, bytes: Buffer, mime: string): Promise<void> {
  if (await orMissing(client.send(new sdk.HeadObjectCommand(place)))) return
  const kept = { ...place, Body: bytes, ContentType: mime, ContentLength: bytes.length }
  await client.send(new sdk.PutObjectCommand(kept))
}

async function get({ sdk, client }: Opened, place: Place): ReturnType<FileStore['get']> {
  const found = await orMissing(client.send(new sdk.GetObjectCommand(place)))
  if (!found?.Body) return undefined
  return { stream: found.Body as Readable, size: found.ContentLength ?? 0 }
}

async function openClient(settings: S3Settings): Promise<Opened> {
  const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = settings
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client({
    ...(endpoint ? { endpoint } : {}),
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: forcePathStyle ?? false,
    maxAttempts: 3,
    // The SDK's own default adds checksums that only Amazon understands.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
  })
  return { sdk, client }
}

async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
    // A bucket that does not exist is a wrong setting, not a missing file.
    if ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket') return undefined
    throw error
  }
}

async function* listAll(
  { sdk, client }: Opened,
  { bucket: Bucket, listAtOnce: MaxKeys }: S3Settings,
  Prefix: string,
  olderThan: Date = new Date(8.64e15),
): AsyncGenerator<StoredFile> {
  let Marker: string | undefined = ''
  while (Marker !== undefined) {
    // Version 1 of the listing pages by the last key seen, which every S3-compatible store understands.
    const page: ListObjectsCommandOutput = await client.send(
      new sdk.ListObjectsCommand({ Bucket, Prefix, Marker, MaxKeys }),
    )
    const found = page.Contents ?? []
    for (const { Key: key, Size: size = 0, LastModified: storedAt } of found) {
      if (key && storedAt && storedAt < olderThan) yield { key, size, storedAt }
    }
    Marker = page.IsTruncated ? found.at(-1)?.Key : undefined
  }
}
