import { createElement, Fragment, type ReactNode } from 'react';

import { Loading } from '@/parts/loading';
import { useBlobAddress } from './blob_address';
import type { Shown } from './preview';
import { useRead } from './read_once';
import { readWord, type Block, type Paragraph, type Run } from './word_reader';

/// A Word file on a sheet of paper.
export function WordPreview({ file, title }: Shown) {
  const blocks = useRead(file, readWord);
  if (!blocks) return <Loading lines={8} />;
  return (
    <div className="preview-paper" role="document" aria-label={title} tabIndex={0}>
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) =>
    block.block === 'paragraph' ? (
      <ParagraphOfFile key={index} paragraph={block} />
    ) : (
      <table key={index} className="preview-grid">
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.cells.map((cell, column) => (
                <td key={column} colSpan={cell.span}>
                  <Blocks blocks={cell.blocks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
}

function ParagraphOfFile({ paragraph }: { paragraph: Paragraph }) {
  const { heading, align, list, level, runs } = paragraph;
  const style = { textAlign: align, marginInlineStart: list ? `${(level + 1) * 24}px` : undefined };
  const content = (
    <>
      {list && <span className="preview-bullet">{'–\u00a0'}</span>}
      {runs.map((run, index) => (
        <RunOfFile key={index} run={run} />
      ))}
    </>
  );
  // The page has h1 and h2 already.
  return createElement(heading > 0 ? `h${Math.min(heading + 2, 6)}` : 'p', { style }, content);
}

function RunOfFile({ run }: { run: Run }) {
  if (run.picture) return <PictureOfFile picture={run.picture} />;
  let content: ReactNode = run.text;
  if (run.underlined) content = <u>{content}</u>;
  if (run.italic) content = <em>{content}</em>;
  if (run.bold) content = <strong>{content}</strong>;
  return <Fragment>{content}</Fragment>;
}

function PictureOfFile({ picture }: { picture: Blob }) {
  const address = useBlobAddress(picture);
  return address ? <img src={address} alt="" /> : null;
}
