import {
  type Almanac,
  type ConditionProperties,
  Engine,
  type NestedCondition,
  type RuleProperties,
} from 'json-rules-engine'
import type { Numbers } from './numbers.ts'
import { undecided, type Verdicts } from './verdicts.ts'

type Fact = keyof Numbers
type Operator =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'

const is = (fact: Fact, operator: Operator, value: unknown): ConditionProperties => ({
  fact,
  operator,
  value,
})
const than = (fact: Fact, operator: Operator, other: Fact) => is(fact, operator, { fact: other })
const all = (...conditions: NestedCondition[]): NestedCondition => ({ all: conditions })
const any = (...conditions: NestedCondition[]): NestedCondition => ({ any: conditions })
const told = (fact: Fact) => is(fact, 'greaterThanInclusive', 0)
const under = (fact: Fact, limit: Fact) => all(told(fact), than(fact, 'lessThan', limit))

const withinArea = all(told('area'), than('area', 'lessThanInclusive', 'averageArea'))
const beyondArea = all(told('averageArea'), than('area', 'greaterThan', 'averageArea'))
const home = all(told('homes'), any(is('homes', 'lessThan', 2), all(is('homes', 'equal', 2), withinArea)))
const tooManyHomes = any(is('homes', 'greaterThan', 2), all(is('homes', 'equal', 2), beyondArea))
const noShop = is('premises', 'in', ['none', 'only_home'])
const shop = is('premises', 'equal', 'some')

const ownsLittle = [
  under('assets', 'dibaoAssets'),
  is('vehicles', 'equal', 'none'),
  home,
  noShop,
  all(told('capital'), than('capital', 'lessThanInclusive', 'dibaoCapital')),
]
const ownsMuch = [
  all(told('assets'), than('assets', 'greaterThanInclusive', 'dibaoAssets')),
  is('vehicles', 'in', ['one_car', 'more']),
  tooManyHomes,
  shop,
  than('capital', 'greaterThan', 'dibaoCapital'),
]
const ownsSome = [
  under('assets', 'dibianAssets'),
  is('vehicles', 'equal', 'none'),
  home,
  noShop,
  under('capital', 'dibianCapital'),
]
const ownsTooMuch = [
  all(told('assets'), than('assets', 'greaterThanInclusive', 'dibianAssets')),
  is('vehicles', 'equal', 'more'),
  tooManyHomes,
  shop,
  than('capital', 'greaterThanInclusive', 'dibianCapital'),
]
const included = is('dibianIncluded', 'equal', true)
const dibianIncome = any(
  than('dibianHigh', 'lessThan', 'dibianLine'),
  all(included, than('dibianHigh', 'lessThanInclusive', 'dibianLine')),
)
const dibianTooMuch = any(
  than('dibianLow', 'greaterThan', 'dibianLine'),
  all(is('dibianIncluded', 'equal', false), than('dibianLow', 'greaterThanInclusive', 'dibianLine')),
)
const outside = any(
  is('dibao', 'equal', 'no'),
  all(is('dibao', 'equal', 'unknown'), than('dibaoUndeducted', 'greaterThanInclusive', 'dibaoLine')),
)
const sudden = is('emergency', 'in', ['fire', 'accident', 'illness'])
const poor = any(
  is('dibao', 'equal', 'yes'),
  is('dibian', 'equal', 'yes'),
  is('alreadyOn', 'in', ['dibao', 'dibian', 'tekun']),
)

/** What is met and what is failed, programme by programme; neither: open. */
const MET: readonly [keyof Verdicts, 'yes' | 'no', number, RuleProperties['conditions']][] = [
  [
    'dibao',
    'yes',
    3,
    { all: [than('dibaoHigh', 'lessThan', 'dibaoLine'), ...ownsLittle, is('obligors', 'equal', 'yes')] },
  ],
  [
    'dibao',
    'no',
    3,
    {
      any: [
        than('dibaoLow', 'greaterThanInclusive', 'dibaoLine'),
        ...ownsMuch,
        is('obligors', 'equal', 'no'),
      ],
    },
  ],
  ['dibian', 'yes', 2, { all: [outside, dibianIncome, ...ownsSome, is('obligors', 'equal', 'yes')] }],
  [
    'dibian',
    'no',
    2,
    { any: [is('dibao', 'equal', 'yes'), dibianTooMuch, ...ownsTooMuch, is('obligors', 'equal', 'no')] },
  ],
  [
    'tekun',
    'yes',
    1,
    { all: [is('people', 'equal', 'yes'), is('supporters', 'in', ['none', 'unable']), ...ownsLittle] },
  ],
  [
    'tekun',
    'no',
    1,
    { any: [is('people', 'equal', 'no'), is('supporters', 'equal', 'able'), ...ownsTooMuch] },
  ],
  [
    'zhichuxing',
    'no',
    1,
    {
      any: [
        is('dibao', 'equal', 'yes'),
        is('mostSpending', 'equal', 0),
        than('leftAtLeast', 'greaterThanInclusive', 'livingLine'),
      ],
    },
  ],
  [
    'linshi',
    'yes',
    1,
    { all: [is('hardNow', 'equal', 'yes'), any(sudden, all(is('spendingJump', 'equal', 'yes'), poor))] },
  ],
  [
    'linshi',
    'no',
    1,
    {
      any: [
        is('hardNow', 'equal', 'no'),
        all(
          is('emergency', 'equal', 'none'),
          is('spendingJump', 'equal', 'no'),
          is('lostJob', 'equal', 'no'),
        ),
      ],
    },
  ],
]

function build(): Engine {
  const engine = new Engine()
  for (const [program, met, priority, conditions] of MET) {
    // Later programmes rest on earlier ones, so a verdict becomes a fact.
    const onSuccess = (_: unknown, almanac: Almanac) => almanac.addRuntimeFact(program, met)
    engine.addRule({ conditions, priority, event: { type: program, params: { met } }, onSuccess })
  }
  return engine
}

const engine = build()

/** json-rules-engine: one rule a programme and verdict. */
export async function byJsonRules(numbers: Numbers): Promise<Verdicts> {
  const { events } = await engine.run(numbers)
  const verdicts = undecided()
  for (const { type, params } of events) verdicts[type as keyof Verdicts] = params?.met
  return verdicts
}
