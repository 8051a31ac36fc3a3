import { connectionHelp, expiryText, heading, type SummaryFacts, totalTime } from '../runner/summary.ts';
import { formatDuration, formatMinute } from '../util/format.ts';
import { code, table } from '../util/markdown.ts';

/** The facts about an instance for a pull request comment. They contain no secrets. */
export interface CommentFacts extends SummaryFacts {
  /** The current time, in milliseconds since the epoch. */
  readonly at: number;
  readonly runUrl: string;
}

/** An HTML comment that identifies the pull request comment, and is not visible on the page. */
export function commentMarker(instance: { readonly projectId: string; readonly name: string }): string {
  // Encoded, so that no response of Atlas can end the HTML comment.
  const [project, name] = [instance.projectId, instance.name].map((text) =>
    encodeURIComponent(text.toWellFormed()),
  );
  return `<!-- ephemeral-atlas ${project}/${name} -->`;
}

/** The comment about an existing instance. */
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
        `${formatMinute(at)}, in ${formatDuration(totalTime(facts.groups))}`,
      ],
      ['Deleted when', expiryText(facts)],
    ]),
    connectionHelp(facts),
    runLine(facts),
    '',
  ].join('\n\n');
}

/** The comment about a deleted instance. */
export function writeDeletedComment(
  facts: Pick<CommentFacts, 'projectId' | 'name' | 'at' | 'runUrl'>,
): string {
  return [
    commentMarker(facts),
    `### MongoDB Atlas: ${code(facts.name)} is deleted`,
    `It was deleted on ${formatMinute(facts.at)}, with its database users.`,
    runLine(facts),
    '',
  ].join('\n\n');
}

function runLine({ runUrl }: Pick<CommentFacts, 'runUrl'>): string {
  return `<sub>Updated by [this workflow run](${runUrl}).</sub>`;
}
