import type { LanguageModel } from '../../bot/language-model/client.ts'

declare module '../platform/context.ts' {
  interface Ports {
    /** Null: only our own understanding reads. */
    languageModel: LanguageModel | null
  }
}
