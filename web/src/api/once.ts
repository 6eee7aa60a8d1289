/// Headers that make one record of a request that is sent twice. (crypto.randomUUID is missing where a server in the
/// office is reached without TLS.)
export function onceOnly(): Record<string, string> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return { 'Idempotency-Key': Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
