/** A tag of an instance. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** A response that describes an instance. */
interface Described {
  readonly json: Record<string, unknown> | undefined;
}

export function stateOf({ json }: Described): string {
  return String(json?.stateName);
}

export function tagsOf({ json }: Described): readonly Tag[] {
  return Array.isArray(json?.tags) ? (json.tags as Tag[]) : [];
}

export function hasConnectionString({ json }: Described): boolean {
  const strings = json?.connectionStrings as { standardSrv?: string } | undefined;
  return Boolean(strings?.standardSrv);
}
