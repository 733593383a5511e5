import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from '../ports.ts'

/** The bucket by its address (`https://host/bucket`), and the key that opens it. */
export type S3Options = { url: string; region: string; keyId: string; secret: string }

const TIMEOUT_MS = 20_000
const RETRIES = 2

/** An S3-compatible store: AWS, 阿里云 OSS, 腾讯云 COS, MinIO. Calls are signed (version 4), the content with them. */
export function createS3Store({ url, region, keyId, secret }: S3Options): FileStore {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: RETRIES,
  })
  const call = (method: 'GET' | 'PUT' | 'DELETE', name: string, body?: Buffer) =>
    client.fetch(`${url.replace(/\/$/, '')}/${name}`, {
      method,
      headers: {
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
  return {
    async put(name, bytes) {
      const response = await call('PUT', name, bytes)
      await response.body?.cancel()
      if (!response.ok) throw new Error(`the file store answers ${response.status} to PUT`)
    },
    async get(name) {
      const response = await call('GET', name)
      if (response.ok) return Buffer.from(await response.arrayBuffer())
      await response.body?.cancel()
      if (response.status === 404) return null
      throw new Error(`the file store answers ${response.status} to GET`)
    },
    async remove(name) {
      const response = await call('DELETE', name)
      await response.body?.cancel()
      if (!response.ok && response.status !== 404)
        throw new Error(`the file store answers ${response.status} to DELETE`)
    },
  }
}
