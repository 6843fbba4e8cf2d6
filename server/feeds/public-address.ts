/** Which addresses of the network the server may speak to for somebody else: those of the public internet alone. */
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address (either version, as text) is one that anybody on the internet could reach: not this machine, not the
 * company's network, no link-local, reserved, multicast or translated range (RFC 6890's registry, as `ipaddr.js` has it).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` sees through ::ffff:10.0.0.1.
  return ipaddr.process(address).range() === 'unicast';
}
