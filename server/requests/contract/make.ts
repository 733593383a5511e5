import { z } from 'zod'
import { ABUSES, CALL_TIMES, CHANGES, NAMINGS, SERVICES } from './kinds.ts'

const words = z.string().trim().min(1).max(1000)
const day = z.iso.date()

const common = {
  /** Made once a request by whoever asks; sending it twice makes one request. */
  clientKey: z.string().regex(/^[\w-]{8,64}$/),
  /**
   * The place: county, township or village. Needed where the file does not tell it (else PLACE_MISSING), and
   * for `abuse` always: where those live or work whom it is about.
   */
  regionCode: z
    .string()
    .regex(/^\d{6}(\d{3}(\d{3})?)?$/)
    .optional(),
}

/** POST requests. Only `abuse` and `callback` can be asked for without signing in (else SIGN_IN_FIRST). */
export const newRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('change'),
    what: z.enum(CHANGES),
    /** Null: not said. A day to come is fine: somebody moves next month. */
    since: day.nullable().default(null),
    words,
  }),
  z.object({
    ...common,
    kind: z.literal('appeal'),
    /** One of my applications (`requestForm`); null: about something else. */
    applicationId: z.uuid().nullable().default(null),
    words,
  }),
  z.object({
    ...common,
    kind: z.literal('abuse'),
    about: z.enum(ABUSES),
    /** Without sign-in it is `anonymous`, whatever is said here. */
    naming: z.enum(NAMINGS),
    words,
  }),
  z.object({
    ...common,
    kind: z.literal('callback'),
    /** Needed without sign-in; else the phone on file is called. 7 to 12 digits, any spelling. */
    phone: z.string().trim().max(30).optional(),
    when: z.enum(CALL_TIMES).default('any'),
    words: words.nullable().default(null),
  }),
  z.object({
    ...common,
    kind: z.literal('service'),
    service: z.enum(SERVICES),
    on: day.nullable().default(null),
    words,
  }),
])

/** What is sent. */
export type NewRequest = z.input<typeof newRequestSchema>
/** What arrives, with what was left out filled in. */
export type ParsedRequest = z.output<typeof newRequestSchema>

/** GET requestForm: what is known already, so that nobody is asked for it. Without sign-in all is null. */
export const requestFormSchema = z.object({
  signedIn: z.boolean(),
  /** Where a request of mine would go; null: the place must be given. */
  place: z.object({ code: z.string(), name: z.string() }).nullable(),
  phoneMasked: z.string().nullable(),
  /** Sent applications of mine that an appeal can be about, newest first. */
  applications: z.array(z.object({ id: z.uuid(), number: z.string(), text: z.string() })),
})
export type RequestForm = z.infer<typeof requestFormSchema>
