/** Departments and institutions that answer through the registry. Our own codes; words in `registry:sources`. */
export const REGISTRY_SOURCES = [
  'public_security',
  'traffic_police',
  'justice',
  'civil_affairs',
  'disabled_federation',
  'education',
  'human_resources',
  'medical_insurance',
  'tax',
  'natural_resources',
  'housing',
  'housing_fund',
  'market_regulation',
  'transport',
  'agriculture',
  'veterans_affairs',
  'banks',
  'securities',
  'insurers',
] as const

export type RegistrySource = (typeof REGISTRY_SOURCES)[number]
