/** A running PostgreSQL server of our own. */
export type Cluster = {
  /** The superuser's address of database `postgres` on it. */
  readonly adminUrl: string;
  /** Its main process. */
  readonly pid: number;
  /** True when it was running already and was taken over. */
  readonly adopted: boolean;
  /** Ends it: `smart` waits for its clients, `fast` sends them away. Comes back when the process is gone. */
  stop(manner?: 'fast' | 'smart'): Promise<void>;
};

/** Where a server lives: its data directory, log file, superuser and its password; `asNobody` when we are root. */
export type ClusterPlace = {
  readonly directory: string;
  readonly log: string;
  readonly binaries: string;
  readonly superuser: string;
  readonly password: string;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
};
