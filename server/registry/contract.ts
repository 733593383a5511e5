/** Messages of 浙江省大救助信息平台 as we speak them; published for others in `openapi.yaml`. */
export * from './contract/economic-check.ts'
export * from './contract/field.ts'
export * from './contract/household.ts'
export * from './contract/identity.ts'
export * from './contract/member.ts'
export * from './contract/protocol.ts'
export * from './data/check-categories.ts'
export * from './data/sources.ts'
