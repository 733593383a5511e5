import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API } from '../paths.ts'
import { AppError } from '../platform/errors.ts'
import { fileParams, PICTURE_MAX_BYTES, storedPicture } from './contract.ts'
import { type FileReaders, readFile, storePicture } from './service.ts'

const tags = ['files']
const LIMITS = { fileSize: PICTURE_MAX_BYTES, files: 1, fields: 0, parts: 1, headerPairs: 20 }

/** Pictures in and out. `readers`: which room lets whom see its pictures. */
export function fileRoutes(readers: FileReaders): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(multipart, { limits: LIMITS })
    app.post(
      API.files,
      {
        config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
        schema: {
          tags,
          summary: 'Send a picture, as the one file of a form (multipart/form-data); JPEG, PNG or WebP',
          consumes: ['multipart/form-data'],
          response: { 200: storedPicture },
        },
      },
      async (request) => {
        const part = request.isMultipart() ? await request.file() : undefined
        if (!part) throw new AppError('BAD_PICTURE')
        const bytes = await part.toBuffer()
        if (part.file.truncated) throw new AppError('TOO_LARGE')
        return storePicture(request.ctx, bytes)
      },
    )
    app.get(
      API.file,
      {
        schema: {
          tags,
          summary: 'A picture, for whoever may see it',
          params: fileParams,
          response: { 200: z.any().describe('image/webp') },
        },
      },
      async (request, reply) => {
        const { bytes, mime } = await readFile(request.ctx, request.params.id, readers)
        return reply
          .type(mime)
          .header('cache-control', 'private, no-store')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('cross-origin-resource-policy', 'same-origin')
          .send(bytes)
      },
    )
  }
}
