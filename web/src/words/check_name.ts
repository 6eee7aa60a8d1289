import type { checks } from './vi/checks';

/// The checks of the catalogue, as the engine names them.
export type CheckName = keyof typeof checks.names;
export type OpenReason = keyof typeof checks.open;
