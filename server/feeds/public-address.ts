/** Which addresses of the network the server may speak to for somebody else: those of the public internet alone. */
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address (either version, as text) is one that anybody on the internet could reach: not this machine, not the
 * company's network, no link-local, reserved, multicast or translated range (RFC 6890's registry, as `ipaddr.js` has it).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` sees through ::ffff:10.0.0.1.
  const read = ipaddr.process(address);
  if (read.range() !== 'unicast') return false;
  // Nothing else of version 6 has been given out (IANA, IPv6 Global Unicast Address Space), but ::127.0.0.1 may mean this machine.
  return read.kind() === 'ipv4' || (read.toByteArray()[0] ?? 0) >> 5 === 1;
}
