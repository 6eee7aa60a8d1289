/// A key for a create that may be sent twice (Idempotency-Key). (crypto.randomUUID is missing where a server in the office
/// is reached without TLS.)
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/// The header that makes one record of a request that is sent twice.
export function onceOnly(): Record<string, string> {
  return { 'Idempotency-Key': newKey() };
}
