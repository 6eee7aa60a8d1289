// The other side of PdfMaker: a process that holds LibreOffice, started once, and turns one Word file after the other
// into a PDF. LibreOffice is a reader of a million lines, and ours must not fall with it.
#pragma once

namespace bontot::documents {

/// File descriptors over which the worker is spoken to: a line "IN\tOUT" comes, "ok" or "failed" goes; "ready" or
/// "missing" before the first.
inline constexpr int k_worker_input = 3;
inline constexpr int k_worker_output = 4;

/// Runs until its input ends. `arguments`: LibreOffice's folder, the address of a profile of its own, bytes of memory
/// it may take. Never returns to its caller's clean-up: LibreOffice leaves threads behind.
[[noreturn]] void run_pdf_worker(int count, char** arguments);

}  // namespace bontot::documents
