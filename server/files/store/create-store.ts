import { resolve } from 'node:path'
import type { Config } from '../../platform/config.ts'
import { projectRoot } from '../../platform/project-root.ts'
import type { FileStore } from '../ports.ts'
import { createLocalStore } from './local.ts'
import { createS3Store } from './s3.ts'

/** The store that the configuration names. */
export function createFileStore(config: Config): FileStore {
  const { FILE_STORE, FILES_DIR, S3_URL, S3_REGION, S3_KEY_ID, S3_SECRET } = config
  if (FILE_STORE === 'local') return createLocalStore(resolve(projectRoot, FILES_DIR))
  if (!S3_URL || !S3_KEY_ID || !S3_SECRET)
    throw new Error('S3_URL, S3_KEY_ID and S3_SECRET are needed with FILE_STORE=s3')
  return createS3Store({ url: S3_URL, region: S3_REGION, keyId: S3_KEY_ID, secret: S3_SECRET })
}
