import validator from 'validator'
import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import type { SignInStart } from './contract.ts'
import { normalizeIdNumber, normalizeName, normalizePhone } from './rules.ts'

/** A person as they say who they are, in one spelling and with a valid check character. */
export type StatedPerson = { name: string; idNumber: string; phone: string }

/** Brings what was typed into one spelling. Throws BAD_ID_NUMBER (GB 11643) or BAD_PHONE. */
export function readStatedPerson(input: SignInStart): StatedPerson {
  const idNumber = normalizeIdNumber(input.idNumber)
  const phone = normalizePhone(input.phone)
  const name = normalizeName(input.name)
  if (idNumber.length !== 18 || !validator.isIdentityCard(idNumber, 'zh-CN'))
    throw new AppError('BAD_ID_NUMBER', 'idNumber')
  if (!validator.isMobilePhone(phone, 'zh-CN')) throw new AppError('BAD_PHONE', 'phone')
  if (name === '') throw new AppError('BAD_INPUT', 'name')
  return { name, idNumber, phone }
}

/** The key under which a person is found, in every room. */
export function idHashOf(ctx: Pick<Ctx, 'cipher'>, idNumber: string): string {
  return ctx.cipher.hash('id-number', normalizeIdNumber(idNumber))
}
