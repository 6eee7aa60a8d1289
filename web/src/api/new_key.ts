/// A key for a create that may be sent twice (Idempotency-Key). `randomUUID` is missing on plain http in an office's network.
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
