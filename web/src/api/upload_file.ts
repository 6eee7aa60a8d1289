import { api, unwrap } from './client';

/// Sends a file in pieces of the size that the server takes; gives the id of the upload.
export async function uploadFile(unit: string, file: File, onSent: (bytes: number) => void = () => undefined): Promise<string> {
  const upload = await unwrap(
    api.POST('/units/{unit}/uploads', { params: { path: { unit } }, body: { file_name: file.name, bytes: file.size } }),
  );
  for (let from = upload.received; from < file.size;) {
    const to = Math.min(from + upload.largest_piece, file.size);
    const sent = await unwrap(
      api.PUT('/uploads/{upload}', {
        params: { path: { upload: upload.id }, header: { 'Content-Range': `bytes ${from}-${to - 1}/${file.size}` } },
        body: file.slice(from, to) as unknown as Record<string, never>,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    );
    from = sent.received;
    onSent(from);
  }
  return upload.id;
}
