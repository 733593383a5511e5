import type { Program } from '../program.ts'
import { needRule, problemRule } from './need.ts'
import { poorFamily } from './poor.ts'

const FAMILY = poorFamily('housingFamily', ['dibao', 'tekun', 'dibian'], ['Z1', '第二十九条', 'Art. 29'])

/** 住房救助 in towns: public rental or a rent subsidy (Z1 art. 29–30). Rents and rates were not found. */
export const HOUSING: Program = {
  id: 'housing',
  weight: 0.1,
  rules: [
    needRule('housing'),
    FAMILY,
    problemRule('housingProblem', ['no_home'], ['other'], ['Z1', '第三十条第一款', 'Art. 30(1)']),
  ],
}

/** 农村危房改造: rebuilding or repair of a village home at risk (Z1 art. 29–30). Amounts were not found. */
export const DILAPIDATED: Program = {
  id: 'dilapidated',
  weight: 0.1,
  rules: [
    needRule('housing'),
    FAMILY,
    problemRule('housingProblem', ['dangerous'], ['other'], ['Z1', '第三十条第二款', 'Art. 30(2)']),
  ],
}
