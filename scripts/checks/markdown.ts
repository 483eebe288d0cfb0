/** A link as it stands in a document. */
export interface Link {
  readonly line: number;
  readonly target: string;
}

const INLINE = /\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const REFERENCE = /^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?/;
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;

/** The lines of a document with code blanked, so that line numbers stay: fenced blocks wholly, spans on request. */
function proseLines(markdown: string, keepSpans = false): readonly string[] {
  let fence: string | undefined;
  return markdown.split('\n').map((line) => {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      return '';
    }
    if (fence !== undefined) return '';
    return keepSpans ? line : line.replace(/`[^`]*`/g, '');
  });
}

/** Links and images, inline and by reference; none from code. */
export function linksOf(markdown: string): readonly Link[] {
  return proseLines(markdown).flatMap((text, index) => {
    const targets = [...text.matchAll(INLINE)].map((match) => match[1]);
    const reference = REFERENCE.exec(text)?.[1];
    return [...targets, reference]
      .filter((target) => target !== undefined)
      .map((target) => ({ line: index + 1, target }));
  });
}

/** The anchors that GitHub makes of a document's headings: `## A & B` twice gives `a--b` and `a--b-1`. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const line of proseLines(markdown, true)) {
    const title = HEADING.exec(line)?.[1];
    if (title === undefined) continue;
    const slug = slugOf(title);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    anchors.add(before === 0 ? slug : `${slug}-${before}`);
  }
  return anchors;
}

function slugOf(title: string): string {
  const text = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replace(/[^\p{Letter}\p{Number}\p{Mark}_ -]/gu, '').replaceAll(' ', '-');
}
