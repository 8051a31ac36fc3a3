/** The host names of an instance in DNS, and what they resolve to. */
export interface InstanceHostnames {
  /** The host in a `mongodb+srv` connection string. */
  readonly host: string;
  /** The host name of the only server. */
  readonly server: string;
  readonly setName: string;
  port: number;
}

/** The host names of an instance with a host such as `pr-1-abc.x1y2z3.atlas.test`, in Atlas' format. */
export function hostnamesOf(host: string, setName: string): InstanceHostnames {
  const [label = '', ...domain] = host.toLowerCase().split('.');
  const server = [`${label}-shard-00-00`, ...domain].join('.');
  return { host: host.toLowerCase(), server, setName, port: 0 };
}
