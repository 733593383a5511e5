import { settings } from '../../shell/settings.ts'
import { t } from '../../shell/words.ts'
import { type Flagged, sourcesElsewhere } from './sources-of.ts'

/** One sentence on all the rules borrowed from other places; '' where every rule is of this place. */
export function sayElsewhere(program: Flagged): string {
  const docs = sourcesElsewhere(program).map(({ doc, docEn }) =>
    t('pages-screen:elsewhereDoc', { doc: settings.lang === 'en' ? docEn : doc }),
  )
  return docs.length > 0 ? t('pages-screen:elsewhere', { docs: docs.join(t('pages-screen:and')) }) : ''
}
