import { isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, for counting. One client has a whole IPv6 /64 to choose from, so that is what
 * counts as one; an IPv4 address is itself, also when it is written as IPv6.
 */
export function netwerkVan(adres: string): string {
  const [kaal] = adres.toLowerCase().split('%');
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(kaal!)?.[1];
  if (v4 || !isIPv6(kaal!)) return v4 ?? kaal!;
  const [links = '', rechts] = kaal!.split('::') as [string, string?];
  const voor = links.split(':').filter(Boolean);
  const na = (rechts ?? '').split(':').filter(Boolean);
  const gat = rechts === undefined ? 0 : 8 - voor.length - na.length;
  const groepen = [...voor, ...Array<string>(Math.max(0, gat)).fill('0'), ...na].slice(0, 4);
  return `${groepen.map((groep) => Number.parseInt(groep, 16).toString(16)).join(':')}::/64`;
}
