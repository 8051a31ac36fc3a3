/**
 * The response; undefined if the request failed because what it was about does not exist.
 * @param isAbsent whether an error means that
 * @throws every other error of the request
 */
export async function undefinedIf<T>(
  isAbsent: (error: unknown) => boolean,
  response: Promise<T>,
): Promise<T | undefined> {
  try {
    return await response;
  } catch (error) {
    if (isAbsent(error)) {
      return undefined;
    }
    throw error;
  }
}
