import * as z from 'zod/mini';

const Tag = z.object({ key: z.string(), value: z.string() });

/** The fields of an instance that are used here, from either endpoint. All other fields are kept unchanged. */
export const InstanceSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  stateName: z.string(),
  mongoDBVersion: z.optional(z.string()),
  createDate: z.optional(z.string()),
  connectionStrings: z.optional(z.looseObject({ standardSrv: z.optional(z.string()) })),
  providerSettings: z.looseObject({
    backingProviderName: z.optional(z.string()),
    regionName: z.optional(z.string()),
  }),
  tags: z.optional(z.array(Tag)),
  terminationProtectionEnabled: z.optional(z.boolean()),
});

/** An instance as Atlas describes it. */
export type Instance = Readonly<z.infer<typeof InstanceSchema>>;
