import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { tests } from '../targets.ts'
import { InProcess } from './runner.ts'

/** Stryker loads this by its address. */
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => {
    // As in every other run of the tests.
    process.env.TZ = 'Asia/Shanghai'
    return new InProcess(tests())
  }),
]
