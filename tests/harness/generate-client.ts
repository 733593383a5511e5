import { ensurePrismaClient } from '../../scripts/database/generate.ts'

/** Unit tests need no server, only the generated types to exist. */
export default async function setup(): Promise<void> {
  await ensurePrismaClient()
}
