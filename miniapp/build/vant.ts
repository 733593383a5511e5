import { VantResolver } from '@vant/auto-import-resolver'
import components from 'unplugin-vue-components/vite'

/** Vant by component: what a template names is imported with its own styles, nothing else. */
export function vantByComponent() {
  return components({
    dirs: [],
    dts: 'vant-components.d.ts',
    resolvers: [VantResolver()],
  })
}
