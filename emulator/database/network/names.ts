/** The names by which DNS knows an instance, and where they lead. */
export interface InstanceNames {
  /** What stands in a connection string with `mongodb+srv`. */
  readonly host: string;
  /** The only server. */
  readonly server: string;
  readonly setName: string;
  port: number;
}

/** The names of an instance with a host such as `pr-1-abc.x1y2z3.atlas.test`, in Atlas' form. */
export function namesOf(host: string, setName: string): InstanceNames {
  const [label = '', ...domain] = host.toLowerCase().split('.');
  const server = [`${label}-shard-00-00`, ...domain].join('.');
  return { host: host.toLowerCase(), server, setName, port: 0 };
}
