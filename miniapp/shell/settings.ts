import { reactive, watch } from 'vue'
import { writeLocal } from './local-store.ts'
import { SETTINGS_KEY, type Settings, show } from './saved-settings.ts'

export { LANGS, type Lang, readSettings, type Settings } from './saved-settings.ts'

/** The settings in force; what is changed here is remembered on this phone. */
export const settings: Settings = reactive({ elder: false, size: 0, lang: 'zh-CN' })

/** Takes settings into force. Not before prerendered HTML is taken over: it was made with the first ones. */
export function adoptSettings(found: Settings): void {
  Object.assign(settings, found)
  show(found)
  watch(settings, () => {
    writeLocal(SETTINGS_KEY, settings)
    show(settings)
  })
}

/** Turns 长辈版 on or off. */
export function setElder(on: boolean): void {
  settings.elder = on
  settings.size = on ? 1 : 0
}
