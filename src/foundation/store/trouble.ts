import { conflict, type Refusal } from '#ground';

/** `host:port/database` of an address, without the password: what may stand in a sentence. */
export function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return databaseUrl.replace(/\/\/[^@]*@/, '//');
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${decodeURIComponent(hostname)}:${port || '5432'}${pathname}`;
}

const unreachable = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'ENOENT',
];

/**
 * The refusal that an error of the database or the disk stands for, when it is one that the operator can mend; undefined
 * when it is a fault of the program, which is thrown on.
 */
export function troubleOf(error: unknown, databaseUrl: string): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const where = placeOf(databaseUrl);
  if (unreachable.includes(code) || /timeout expired|Connection terminated/.test(error.message))
    return conflict('database-unreachable', { params: { where } });
  if (code === '28P01' || code === '28000') return conflict('database-password', { params: { where } });
  if (code === '3D000') return conflict('database-absent', { params: { where } });
  if (code === '57P03' || code === '57P01') return conflict('database-starting', { params: { where } });
  if (code === '53300') return conflict('database-full-of-connections', { params: { where } });
  if (code === '42501' && error.message.startsWith('permission denied for database'))
    return conflict('owner-without-create', { params: { where } });
  if (code === 'ENOSPC' || code === '53100')
    return conflict('disk-full', { params: { path: 'path' in error ? String(error.path) : where } });
  return undefined;
}
