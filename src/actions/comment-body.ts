import { connecting, expiryText, heading, type SummaryFacts, totalTime } from '../runner/summary.ts';
import { formatDuration } from '../util/format.ts';
import { code, table } from '../util/markdown.ts';

/** What a comment on a pull request tells about its instance. Nothing of it is secret. */
export interface CommentFacts extends SummaryFacts {
  /** When this is written, in milliseconds since the epoch. */
  readonly at: number;
  readonly runUrl: string;
}

/** What a comment is found again by; it is not seen on the page. */
export function commentMarker(instance: { readonly projectId: string; readonly name: string }): string {
  // Encoded, nothing that Atlas answers can end the HTML comment.
  const [project, name] = [instance.projectId, instance.name].map((text) =>
    encodeURIComponent(text.toWellFormed()),
  );
  return `<!-- ephemeral-atlas ${project}/${name} -->`;
}

/** Writes the comment about an instance that is there. */
export function writeComment(facts: CommentFacts): string {
  const { name, provider, region, type, stateName, at } = facts;
  return [
    commentMarker(facts),
    heading(facts),
    table([
      ['Instance', `${code(name)} in project ${code(facts.projectId)}`],
      ['Region', `${code(type)}, ${code(provider)} ${code(region)}`],
      ['State', code(stateName)],
      [
        facts.created ? 'Created' : 'Adopted',
        `${minute(at)}, after ${formatDuration(totalTime(facts.phases))}`,
      ],
      ['Deleted when', expiryText(facts)],
    ]),
    connecting(facts),
    runLine(facts),
    '',
  ].join('\n\n');
}

/** Writes the comment about an instance that was deleted. */
export function writeGoneComment(facts: Pick<CommentFacts, 'projectId' | 'name' | 'at' | 'runUrl'>): string {
  return [
    commentMarker(facts),
    `### MongoDB Atlas: ${code(facts.name)} is deleted`,
    `It was deleted on ${minute(facts.at)}, with the database users and the entries of the access list that were made for it.`,
    runLine(facts),
    '',
  ].join('\n\n');
}

function runLine({ runUrl }: Pick<CommentFacts, 'runUrl'>): string {
  return `<sub>Kept up to date by [the workflow](${runUrl}).</sub>`;
}

/** `2026-11-23 18:16 UTC`. */
function minute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
