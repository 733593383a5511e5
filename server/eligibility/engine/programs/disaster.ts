import type { Program } from '../program.ts'
import { needRule, problemRule } from './need.ts'

/** 受灾救助: food, shelter, a transition allowance, rebuilding (Z1 art. 17–20, N12). No amounts were found. */
export const DISASTER: Program = {
  id: 'disaster',
  weight: 0.1,
  rules: [
    needRule('disaster'),
    problemRule('disasterLoss', ['home', 'living'], [], ['Z1', '第十七条', 'Art. 17']),
  ],
}
